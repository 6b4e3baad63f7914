import { describe, expect, it } from '@jest/globals';
import type { StaffRunRow } from '#lib/api/staff-types.ts';
import { decisionsOf } from './decisions.ts';

const run: StaffRunRow = {
  id: '1',
  code: 'VS-2027-01',
  slug: 'vs',
  title: 'Seminar',
  kind: 'IN_DEPTH_SEMINAR',
  state: 'PUBLISHED',
  firstDate: '2027-02-20',
  lastDate: '2027-02-20',
  town: 'Darmstadt',
  teachingUnits: 8,
  taken: 10,
  capacity: 20,
  min: 8,
  waiting: 0,
  offered: 0,
  requested: 0,
  decisionDate: '2027-02-10',
};
const what = (changes: Partial<StaffRunRow>, today = '2027-01-04'): (string | undefined)[] =>
  decisionsOf([{ ...run, ...changes }], today).map((one) => one.what);

describe('what waits for staff today', () => {
  it('a run that goes well asks for nothing', () => expect(what({})).toEqual([]));
  it('a request comes first, whatever else is open', () => expect(what({ requested: 2, taken: 1 })).toEqual(['staff.today.requests']));
  it('a run that is over wants its attendance', () => expect(what({ state: 'RUNNING' }, '2027-02-21')).toEqual(['staff.today.over']));
  it('on its last day a run is not over yet', () => expect(what({ state: 'RUNNING' }, '2027-02-20')).toEqual([]));
  it('a free place and somebody who waits belong together', () => expect(what({ waiting: 1 })).toEqual(['staff.today.waiting']));
  it('too few people are a question two weeks before the start', () => {
    expect(what({ taken: 3 }, '2027-02-05')).toEqual([]);
    expect(what({ taken: 3 }, '2027-02-06')).toEqual(['staff.today.few']);
  });
  it('E13: from the day of the decision on, people wait for an answer, until it is given', () => {
    expect(what({}, '2027-02-10')).toEqual(['changes.staff.decision.today']);
    expect(what({ state: 'CONFIRMED' }, '2027-02-10')).toEqual([]);
    expect(what({ decisionDate: '2027-02-15' }, '2027-02-10')).toEqual([]);
  });
  it.each(['CANCELLED', 'DRAFT', 'COMPLETED'] as const)('%s asks for nothing', (state) =>
    expect(what({ state }, '2027-03-01')).toEqual([]),
  );
});
