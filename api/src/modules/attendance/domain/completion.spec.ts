import { describe, expect, it } from '@jest/globals';
import { decideCompletion } from './completion.js';
import type { Sheet, SheetEntry } from './sheet.js';

const units = [4, 8, 4, 8, 4, 8];
const after = new Date('2027-02-06T16:00:00Z');

const sessions = units.map((ofSession, i) => ({
  id: `s${i + 1}`,
  n: i + 1,
  date: '2027-02-06',
  units: ofSession,
  endsAt: new Date('2027-02-06T15:45:00Z'),
}));

const came = (bookingId: string, credited: readonly number[]): SheetEntry[] =>
  credited.map((one, i) => {
    const full = units[i] ?? 0;
    return { bookingId, sessionId: `s${i + 1}`, units: one, state: one === 0 ? 'ABSENT' : one === full ? 'PRESENT' : 'PARTIAL' };
  });

const sheetOf = (credited: Record<string, readonly number[]>, change: Partial<Sheet> = {}): Sheet => ({
  run: { id: 'run', kind: 'BASIC_QUALIFICATION', state: 'RUNNING' },
  sessions,
  participants: Object.keys(credited).map((bookingId) => ({ bookingId, name: bookingId, state: 'CONFIRMED' })),
  entries: Object.entries(credited).flatMap(([bookingId, one]) => came(bookingId, one)),
  revision: 1,
  thresholdPercent: 80,
  ...change,
});

const outcomes = (sheet: Sheet, now = after): Record<string, string> =>
  Object.fromEntries([...decideCompletion(sheet, now)].map(([participant, outcome]) => [participant.name, outcome]));

describe('closing a run', () => {
  it('tells the three outcomes apart', () => {
    expect(outcomes(sheetOf({ aster: units, leyla: [4, 8, 4, 8, 4, 0], samuel: [0.5, 0, 0, 0, 0, 0], rojda: [0, 0, 0, 0, 0, 0] }))).toEqual(
      {
        aster: 'COMPLETED',
        leyla: 'INCOMPLETE',
        samuel: 'INCOMPLETE',
        rojda: 'NO_SHOW',
      },
    );
  });

  it('decides at the threshold itself', () => {
    expect(outcomes(sheetOf({ at: [4, 8, 4, 8, 4, 1], below: [4, 8, 4, 8, 4, 0.5] }))).toEqual({ at: 'COMPLETED', below: 'INCOMPLETE' });
  });

  it('waits for the last date to end', () => {
    expect(() => outcomes(sheetOf({ aster: units }), new Date('2027-02-06T15:44:59Z'))).toThrow('run.not_over');
  });

  it('waits for every entry', () => {
    expect(() => outcomes(sheetOf({ aster: [4, 8, 4, 8, 4] }))).toThrow('attendance.missing');
  });

  it('a run nobody set to running has run all the same', () => {
    const run = { id: 'run', kind: 'IN_DEPTH_SEMINAR', state: 'CONFIRMED' } as const;
    expect(outcomes(sheetOf({ aster: units }, { run }))).toEqual({ aster: 'COMPLETED' });
  });

  it.each(['DRAFT', 'CANCELLED', 'COMPLETED', 'SETTLED', 'POSTPONED'] as const)('cannot close a run that is %s', (state) => {
    const run = { id: 'run', kind: 'BASIC_QUALIFICATION', state } as const;
    expect(() => outcomes(sheetOf({ aster: units }, { run }))).toThrow('run.move_impossible');
  });
});
