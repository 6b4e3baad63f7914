import { describe, expect, it } from '@jest/globals';
import { clashesOf } from './clashes.js';
import type { DateConflict, StandingDate } from './date-conflicts.js';

const of = (code: string, date: string, conflicts: DateConflict[]) => ({
  ...({ runId: `run-${code}`, code, title: code, tentative: false, date, start: '10:00', end: '12:00' } satisfies Partial<StandingDate>),
  ...{ roomId: 'hall', trainerIds: [], places: 8, flags: [], conflicts },
});
const taken = (code: string): DateConflict => ({
  ...{ kind: 'room_taken', weight: 'ask', name: 'Saal Main', count: null, until: null },
  other: { code, title: code, start: '10:00', end: '12:00' },
});

describe('two courses that need the same thing at once', () => {
  it('are one thing to settle, however often and from whichever side it was found', () => {
    const dates = ['2027-02-06', '2027-02-13'].flatMap((day) => [of('B', day, [taken('A')]), of('A', day, [taken('B')])]);
    expect(clashesOf(dates)).toEqual([
      { kind: 'room_taken', weight: 'ask', name: 'Saal Main', runId: 'run-A', other: 'B', date: '2027-02-06', days: 2 },
    ]);
  });

  it('are not what speaks against a date alone', () => {
    const small: DateConflict = { ...taken('B'), kind: 'room_small', other: null };
    const overlap: DateConflict = { ...taken('B'), kind: 'people_overlap' };
    expect(clashesOf([of('A', '2027-02-06', [small, overlap])])).toEqual([]);
  });
});
