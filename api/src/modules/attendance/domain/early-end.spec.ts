import { describe, expect, it } from '@jest/globals';
import { endEarly } from './early-end.js';
import type { Sheet, SheetParticipant } from './sheet.js';

const session = (n: number) => ({
  ...{ id: `s${n}`, n, date: `2027-02-0${n}`, units: 8 },
  ...{ startsAt: new Date(`2027-02-0${n}T08:00:00Z`), endsAt: new Date(`2027-02-0${n}T15:00:00Z`) },
});
const person = (bookingId: string, more: Partial<SheetParticipant> = {}): SheetParticipant => ({
  ...{ bookingId, name: bookingId, state: 'CONFIRMED', enteredAt: null, leftOn: null },
  ...more,
});
const sheet: Sheet = {
  run: { id: 'run', kind: 'DEUTSCH4U', state: 'RUNNING' },
  sessions: [session(1), session(2), session(3)],
  participants: [person('amal'), person('bea', { leftOn: '2027-02-02' }), person('cem', { leftOn: '2027-02-03' })],
  entries: [{ bookingId: 'amal', sessionId: 's1', state: 'PRESENT', units: 8 }],
  revision: 1,
  thresholdPercent: 50,
};
const at = (day: number, hour = 18): Date => new Date(`2027-02-0${day}T${String(hour).padStart(2, '0')}:00:00Z`);
const told = (now: Date, more: Partial<Sheet> = {}): string[] => endEarly({ ...sheet, ...more }, now).map(({ bookingId }) => bookingId);

describe('E10: a course that people have attended ends early', () => {
  it('for whoever was still to come', () => {
    expect([told(at(1)), told(at(2, 12))]).toEqual([['amal', 'cem'], ['amal']]);
  });

  it('not when no date is to come, or nobody has attended: then it is called off or closed', () => {
    expect(() => told(at(3, 12))).toThrow('run.no_date_ahead');
    expect(() => told(at(1), { entries: [{ bookingId: 'amal', sessionId: 's1', state: 'EXCUSED', units: 0 }] })).toThrow(
      'run.not_attended',
    );
  });

  it('also where who came was there for a date without units', () => {
    expect(told(at(1), { entries: [{ bookingId: 'amal', sessionId: 's1', state: 'PRESENT', units: 0 }] })).toEqual(['amal', 'cem']);
  });

  it('not by whoever is checked in for a date that has not begun: nothing was held yet', () => {
    expect(() => told(at(1, 7))).toThrow('run.not_attended');
    expect(told(at(1, 8))).toEqual(['amal', 'cem']);
  });

  it.each(['DRAFT', 'COMPLETED', 'SETTLED', 'CANCELLED'] as const)('not once it is %s', (state) => {
    expect(() => told(at(1), { run: { ...sheet.run, state } })).toThrow('run.move_impossible');
  });
});
