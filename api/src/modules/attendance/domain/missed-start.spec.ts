import { describe, expect, it } from '@jest/globals';
import { missedStart } from './missed-start.js';
import type { Sheet, SheetEntry, SheetParticipant, SheetSession } from './sheet.js';

const sessions: SheetSession[] = ['2027-02-06', '2027-02-13', '2027-02-20'].map((date, at) => ({
  ...{ id: `s${at + 1}`, n: at + 1, date, units: 8 },
  startsAt: new Date(`${date}T08:30:00Z`),
  endsAt: new Date(`${date}T15:45:00Z`),
}));
const amina: SheetParticipant = { bookingId: 'amina', name: 'Amina Haidari', state: 'CONFIRMED', enteredAt: null, leftOn: null };
const entry = (n: number, state: SheetEntry['state']): SheetEntry => ({ bookingId: 'amina', sessionId: `s${n}`, state, units: 0 });
const sheet = (entries: readonly SheetEntry[], dates = 3): Sheet => ({
  run: { id: 'run', kind: 'BASIC_QUALIFICATION', state: 'RUNNING' },
  ...{ sessions: sessions.slice(0, dates), participants: [amina], entries, revision: 1, thresholdPercent: 80 },
});
const asked = (of: Sheet, now: string, who: Partial<SheetParticipant> = {}) =>
  missedStart(of, { ...amina, ...who }, { now: new Date(now), fewestDates: 3 });
const AFTER_FIRST = '2027-02-06T16:00:00Z';

describe('E09: the seat of somebody absent at their first date', () => {
  it('may be freed once that date is over and they were written down as absent', () => {
    expect(asked(sheet([entry(1, 'ABSENT')]), AFTER_FIRST)).toEqual({ on: '2027-02-06' });
    expect(asked(sheet([entry(1, 'ABSENT'), entry(2, 'ABSENT')]), '2027-02-13T16:00:00Z')).toEqual({ on: '2027-02-06' });
  });

  it.each([
    ['before anything was written down', [], AFTER_FIRST, 'attendance.not_missed'],
    ['when only a later date was missed', [entry(2, 'ABSENT')], '2027-02-13T16:00:00Z', 'attendance.not_missed'],
    ['when they came', [entry(1, 'PRESENT')], AFTER_FIRST, 'attendance.not_missed'],
    ['when they came for a part', [entry(1, 'PARTIAL')], AFTER_FIRST, 'attendance.not_missed'],
    ['when they had said so', [entry(1, 'EXCUSED')], AFTER_FIRST, 'attendance.not_missed'],
    ['when they came the next time', [entry(1, 'ABSENT'), entry(2, 'PRESENT')], '2027-02-13T16:00:00Z', 'attendance.not_missed'],
    ['when they have said something since', [entry(1, 'ABSENT'), entry(2, 'EXCUSED')], AFTER_FIRST, 'attendance.not_missed'],
    ['while the date lasts', [entry(1, 'ABSENT')], '2027-02-06T15:44:59Z', 'attendance.first_date_runs'],
    ['once there is no date left', [entry(1, 'ABSENT')], '2027-02-20T09:00:00Z', 'attendance.no_date_ahead'],
  ] as const)('stays theirs %s', (_when, entries, now, refusal) => {
    expect(asked(sheet(entries), now)).toEqual({ refusal });
  });

  it('stays theirs in a course of few dates, and when they have left or are not confirmed', () => {
    expect(asked(sheet([entry(1, 'ABSENT')], 2), AFTER_FIRST)).toEqual({ refusal: 'attendance.few_dates' });
    const missed = sheet([entry(1, 'ABSENT')]);
    expect(asked(missed, AFTER_FIRST, { leftOn: '2027-02-13' })).toEqual({ refusal: 'attendance.not_missed' });
    expect(asked(missed, AFTER_FIRST, { state: 'NO_SHOW' })).toEqual({ refusal: 'attendance.not_missed' });
  });

  it('of who came in later it is their own first date that counts (E31)', () => {
    const late = { enteredAt: new Date('2027-02-07T10:00:00Z') };
    expect(asked(sheet([entry(2, 'ABSENT')]), '2027-02-13T16:00:00Z', late)).toEqual({ on: '2027-02-13' });
  });
});
