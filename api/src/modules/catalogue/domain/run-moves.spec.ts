import { describe, expect, it } from '@jest/globals';
import { assertMove, canMove, isPublic, runMoves, type RunState } from './run-moves.js';

describe('a course run', () => {
  it('goes from draft through review and publication to its settlement', () => {
    const way: RunState[] = ['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'CLOSED_FOR_REGISTRATION', 'CONFIRMED', 'RUNNING', 'COMPLETED', 'SETTLED'];
    for (const [step, state] of way.slice(1).entries()) expect(canMove(way[step] ?? 'SETTLED', state)).toBe(true);
  });

  it('can be cancelled until it is completed', () => {
    const cancellable = (Object.keys(runMoves) as RunState[]).filter((state) => canMove(state, 'CANCELLED'));
    expect(cancellable.sort()).toEqual(['CLOSED_FOR_REGISTRATION', 'CONFIRMED', 'DRAFT', 'IN_REVIEW', 'POSTPONED', 'PUBLISHED', 'RUNNING']);
  });

  it('comes back from a postponement with a new publication', () => {
    expect(canMove('POSTPONED', 'PUBLISHED')).toBe(true);
  });

  it('never comes back from a cancellation', () => {
    expect(() => assertMove('CANCELLED', 'PUBLISHED')).toThrow('run.move_impossible');
  });

  it('has a public page only once it was published', () => {
    const published = new Date('2027-01-01T09:00:00Z');
    expect(isPublic('DRAFT', null)).toBe(false);
    expect(isPublic('CANCELLED', null)).toBe(false);
    expect(isPublic('CANCELLED', published)).toBe(true);
    expect(isPublic('COMPLETED', published)).toBe(true);
  });
});
