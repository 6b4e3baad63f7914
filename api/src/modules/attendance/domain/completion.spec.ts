import { describe, expect, it } from '@jest/globals';
import { decideCompletion } from './completion.js';
import { type Sheet, type SheetEntry, standingOf } from './sheet.js';

const units = [4, 8, 4, 8, 4, 8];
const after = new Date('2027-02-06T16:00:00Z');

const sessions = units.map((ofSession, i) => ({
  id: `s${i + 1}`,
  n: i + 1,
  date: '2027-02-06',
  units: ofSession,
  startsAt: new Date('2027-02-06T07:00:00Z'),
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
  participants: Object.keys(credited).map((bookingId) => ({
    bookingId,
    name: bookingId,
    state: 'CONFIRMED',
    enteredAt: null,
    leftOn: null,
  })),
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

  it('E08, E11: who excused themselves every time is no no-show', () => {
    const entries = sessions.map(({ id }): SheetEntry => ({ bookingId: 'rojda', sessionId: id, units: 0, state: 'EXCUSED' }));
    expect(outcomes(sheetOf({ rojda: [] }, { entries }))).toEqual({ rojda: 'INCOMPLETE' });
    const once: SheetEntry[] = entries.map((entry, at) => (at === 3 ? { ...entry, state: 'ABSENT' } : entry));
    expect(outcomes(sheetOf({ rojda: [] }, { entries: once }))).toEqual({ rojda: 'NO_SHOW' });
  });

  it('E32: who moved away is no no-show, what they attended counts, and nothing is asked of them after that day', () => {
    const dated = sessions.map((session, at) => ({ ...session, date: `2027-02-0${at + 1}` }));
    const left = (credited: number[], leftOn: string) => {
      const sheet = sheetOf({ samuel: credited }, { sessions: dated });
      return { ...sheet, participants: sheet.participants.map((one) => ({ ...one, leftOn })) };
    };
    expect(outcomes(left([4, 8], '2027-02-03'))).toEqual({ samuel: 'INCOMPLETE' });
    expect(outcomes(left([], '2027-02-01'))).toEqual({ samuel: 'INCOMPLETE' });
    expect(outcomes(left([4, 8, 4, 8, 5], '2027-02-06'))).toEqual({ samuel: 'COMPLETED' });
    expect(() => outcomes(left([4], '2027-02-03'))).toThrow('attendance.missing');
  });

  it('E31: who came in late is asked for nothing before, and measured by what was left', () => {
    const dated = sessions.map((session, at) => ({ ...session, startsAt: new Date(`2027-02-0${at + 1}T07:00:00Z`) }));
    const late = (credited: number[]): Sheet => {
      const sheet = sheetOf({ oksana: credited }, { sessions: dated });
      return {
        ...sheet,
        participants: sheet.participants.map((one) => ({ ...one, enteredAt: new Date('2027-02-02T12:00:00Z') })),
        entries: sheet.entries.filter(({ sessionId }) => sessionId !== 's1' && sessionId !== 's2'),
      };
    };
    expect(outcomes(late([0, 0, 4, 8, 4, 4]))).toEqual({ oksana: 'COMPLETED' });
    expect(outcomes(late([0, 0, 4, 8, 4, 3]))).toEqual({ oksana: 'INCOMPLETE' });
    expect(standingOf(late([0, 0, 4, 8, 4, 4]), 'oksana')).toEqual({
      attended: 20,
      total: 36,
      possible: 24,
      threshold: 19.5,
      reached: true,
    });
    expect(() => outcomes(late([0, 0, 4, 8, 4]))).toThrow('attendance.missing');
  });

  it('E31: who came in while the only date was going on is measured by all of it, and nobody completes what they never saw', () => {
    const deutsch = (credited: readonly number[]): Sheet => {
      const evening = { id: 's1', n: 1, date: '2027-02-06', units: 4, startsAt: new Date('2027-02-06T08:00:00Z'), endsAt: after };
      const sheet = sheetOf({ oksana: credited }, { sessions: [evening], thresholdPercent: 50 });
      return { ...sheet, participants: sheet.participants.map((one) => ({ ...one, enteredAt: new Date('2027-02-06T10:30:00Z') })) };
    };
    expect(outcomes(deutsch([0.5]))).toEqual({ oksana: 'INCOMPLETE' });
    expect(standingOf(deutsch([0.5]), 'oksana')).toEqual({ attended: 0.5, total: 4, possible: 4, threshold: 2, reached: false });
    expect(outcomes(deutsch([2]))).toEqual({ oksana: 'COMPLETED' });
    expect(outcomes(deutsch([]))).toEqual({ oksana: 'INCOMPLETE' });
  });

  it('who came to the opening evening, which counts no units, is no no-show', () => {
    const opened = sessions.map((session, at) => (at === 0 ? { ...session, units: 0 } : session));
    const sheet = sheetOf({ rojda: [0, 0, 0, 0, 0, 0] }, { sessions: opened });
    const entries = sheet.entries.map((entry, at): SheetEntry => (at === 0 ? { ...entry, state: 'PRESENT' } : entry));
    expect(outcomes({ ...sheet, entries })).toEqual({ rojda: 'INCOMPLETE' });
  });

  it('E10: a course that ended early is done by whoever has its share of the whole course', () => {
    const run = { id: 'run', kind: 'BASIC_QUALIFICATION', state: 'RUNNING', owed: 9 } as const;
    expect(outcomes(sheetOf({ aster: units, leyla: [4, 8, 4, 8, 4, 7] }, { run }))).toEqual({ aster: 'COMPLETED', leyla: 'INCOMPLETE' });
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
