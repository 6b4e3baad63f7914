import { describe, expect, it } from '@jest/globals';
import { inMergingOrder, type Merging, mustGoAlong, refuseMerge } from './merge-runs.js';

const fits = { state: 'CLOSED_FOR_REGISTRATION', isSameCourse: true, waiting: 0, free: 3 };
const one = (there: Merging['there'] = null, state: Merging['state'] = 'CONFIRMED'): Merging => ({ id: 'a', partyId: null, state, there });
const many = (people: number) => Array.from({ length: people }, () => one());
const codeOf = (more: object, people = 3) => refuseMerge({ ...fits, ...more }, many(people))?.code ?? null;

describe('S6: two dates of a course are put together', () => {
  it('when everybody with a place finds one there', () => {
    expect([codeOf({}), codeOf({}, 0)]).toEqual([null, null]);
    expect(codeOf({}, 4)).toBe('run.merge_too_full');
    expect(refuseMerge(fits, many(4))?.params).toEqual({ free: 3, people: 4 });
  });

  it('and nobody there waits: those have their turn first', () => expect(codeOf({ waiting: 1 })).toBe('run.merge_too_full'));

  it('and both are the same course', () => expect(codeOf({ isSameCourse: false })).toBe('run.merge_other_course'));

  it('and it has not begun', () => {
    expect(['PUBLISHED', 'CONFIRMED', 'RUNNING', 'CANCELLED', 'COMPLETED'].map((state) => codeOf({ state }))).toEqual([
      ...[null, null],
      ...['run.move_impossible', 'run.move_impossible', 'run.move_impossible'],
    ]);
  });

  it('who came first goes first, and who speaks for a party goes last of it', () => {
    const seated = [
      { ...one(), id: 'a', partyId: 'a' },
      { ...one(), id: 'x' },
      { ...one(), id: 'b', partyId: 'a' },
    ];
    expect(inMergingOrder(seated).map(({ id }) => id)).toEqual(['b', 'a', 'x']);
    expect(inMergingOrder([...seated, { ...one('WAITLISTED'), id: 'w' }]).map(({ id }) => id)).toEqual(['w', 'b', 'a', 'x']);
  });

  it('only as good a place there is a reason not to go along', () => {
    const goes = (state: Merging['state']) =>
      (['CONFIRMED', 'REQUESTED', 'OFFERED', 'WAITLISTED', null] as const).filter((there) => mustGoAlong(one(there, state)));
    expect(goes('CONFIRMED')).toEqual(['REQUESTED', 'OFFERED', 'WAITLISTED', null]);
    expect(goes('REQUESTED')).toEqual(['OFFERED', 'WAITLISTED', null]);
  });

  it('what people have there is theirs to take: a seat that is kept for them, or their turn on the list', () => {
    const full = { ...fits, free: 0 };
    expect([refuseMerge(full, [one('OFFERED'), one('REQUESTED')]), refuseMerge({ ...fits, waiting: 1 }, [one('WAITLISTED')])]).toEqual([
      ...[null, null],
    ]);
    expect(refuseMerge({ ...full, waiting: 1 }, [one('WAITLISTED')])?.params).toEqual({ free: 0, people: 1 });
  });
});
