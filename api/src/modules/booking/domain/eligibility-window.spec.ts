import { describe, expect, it } from '@jest/globals';
import { berlinInstant } from '../../../time/berlin.js';
import { enteredAt, keptFindings, type RunFacts, type WishFacts } from './eligibility.js';
import { windowFindings } from './eligibility-window.js';

const until = berlinInstant('2027-02-10', '08:30');
const run: RunFacts = {
  ...{ title: 'Deutsch4U', state: 'RUNNING', kind: 'DEUTSCH4U', audience: 'LEARNER', firstDate: '2027-01-28', germanLevel: null },
  ...{ registrationOpensAt: null, registrationDeadline: berlinInstant('2027-01-21', '23:59'), lateEntryUntil: until, minAge: null },
  ...{ prerequisites: [], invited: [], maxPerOrganisation: null, ofOrganisation: 0 },
};
const wish = (queues: boolean): WishFacts => ({
  ...{ birthYear: null, hasContact: true, basicQualification: null, isWoman: null, hasGuardian: false },
  ...{ organisationId: null, organisationName: null, byOrganisation: false, queues },
});
const inCourse = berlinInstant('2027-02-05', '20:00');
const found = (now: Date, change: Partial<RunFacts> = {}, queues = false) =>
  windowFindings({ run: { ...run, ...change }, wish: wish(queues) }, now);
const codes = (...args: Parameters<typeof found>): string[] => found(...args).map(({ code, effect }) => `${effect} ${code}`);

describe('E31: coming into a German course late', () => {
  it('is allowed and told, until the day; staff keep a note of it', () => {
    expect(codes(inCourse)).toEqual(['advise late_entry']);
    expect(keptFindings(found(inCourse))).toMatchObject([{ code: 'late_entry', params: { until: '2027-02-10' } }]);
    expect(enteredAt(found(inCourse), inCourse)).toEqual(inCourse);
  });

  it('is over with a reason of its own and a way on', () => {
    expect(codes(until)).toEqual(['refuse late_entry_over']);
    expect(found(until)[0]?.ways).toEqual(['other_runs', 'call']);
  });

  it('is no place on a waiting list', () => expect(codes(inCourse, {}, true)).toEqual(['refuse late_entry_full']));

  it('is no late entry before the course has begun, and the deadline is none', () => {
    expect(codes(berlinInstant('2027-01-25', '09:00'), { state: 'PUBLISHED' })).toEqual([]);
    expect(enteredAt([], inCourse)).toBeNull();
  });

  it('E31: a course that is over is over, and not only closed to who comes late', () => {
    expect(codes(until, { state: 'COMPLETED' })).toEqual(['refuse run_over']);
    expect(codes(inCourse, { state: 'SETTLED' })).toEqual(['refuse run_over']);
  });

  it('is for nobody where staff have closed or called off the course, nor in other courses', () => {
    expect(codes(inCourse, { state: 'CANCELLED' })).toEqual(['refuse run_cancelled']);
    expect(codes(inCourse, { state: 'CLOSED_FOR_REGISTRATION' })).toEqual(['refuse late_entry_over']);
    expect(codes(inCourse, { lateEntryUntil: null })).toEqual(['refuse run_over']);
  });
});
