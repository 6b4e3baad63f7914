import { describe, expect, it } from '@jest/globals';
import { inMergingOrder, refuseMerge } from './merge-runs.js';

const fits = { state: 'CLOSED_FOR_REGISTRATION', isSameCourse: true, waiting: 0, free: 3 };
const codeOf = (more: object, people = 3) => refuseMerge({ ...fits, ...more }, people)?.code ?? null;

describe('S6: two dates of a course are put together', () => {
  it('when everybody with a place finds one there', () => {
    expect([codeOf({}), codeOf({}, 0)]).toEqual([null, null]);
    expect(codeOf({}, 4)).toBe('run.merge_too_full');
    expect(refuseMerge(fits, 4)?.params).toEqual({ free: 3, people: 4 });
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
      { id: 'a', partyId: 'a' },
      { id: 'x', partyId: null },
      { id: 'b', partyId: 'a' },
    ];
    expect(inMergingOrder(seated).map(({ id }) => id)).toEqual(['b', 'a', 'x']);
  });
});
