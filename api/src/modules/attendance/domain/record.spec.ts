import { describe, expect, it } from '@jest/globals';
import { decideRecording, type TypedEntry } from './record.js';
import type { Sheet } from './sheet.js';

const sheet: Sheet = {
  run: { id: 'run', kind: 'DEUTSCH4U', state: 'RUNNING' },
  sessions: [
    {
      id: 'past',
      n: 1,
      date: '2027-01-20',
      units: 4,
      startsAt: new Date('2027-01-20T07:00:00Z'),
      endsAt: new Date('2027-01-20T19:45:00Z'),
    },
    {
      id: 'ahead',
      n: 2,
      date: '2027-01-23',
      units: 8,
      startsAt: new Date('2027-01-23T07:00:00Z'),
      endsAt: new Date('2027-01-23T15:45:00Z'),
    },
  ],
  participants: [
    { bookingId: 'amina', name: 'Amina Haidari', state: 'CONFIRMED', enteredAt: null, leftOn: null },
    { bookingId: 'petro', name: 'Petro Hrytsenko', state: 'COMPLETED', enteredAt: null, leftOn: null },
  ],
  entries: [],
  revision: 0,
  thresholdPercent: 50,
};

const record = (typed: TypedEntry, change: Partial<Sheet> = {}) => decideRecording({ ...sheet, ...change }, [typed], '2027-01-20');

describe('recording attendance', () => {
  it('credits the whole date on the day itself', () => {
    expect(record({ bookingId: 'amina', sessionId: 'past', state: 'PRESENT' })).toMatchObject({
      saved: [{ bookingId: 'amina', sessionId: 'past', state: 'PRESENT', units: 4 }],
      cleared: [],
    });
  });

  it('takes an entry back', () => {
    expect(record({ bookingId: 'amina', sessionId: 'past', state: null }).cleared).toHaveLength(1);
  });

  it('excuses somebody in advance, but sees nobody in advance', () => {
    expect(record({ bookingId: 'amina', sessionId: 'ahead', state: 'EXCUSED' }).saved).toHaveLength(1);
    expect(() => record({ bookingId: 'amina', sessionId: 'ahead', state: 'PRESENT' })).toThrow('attendance.not_yet');
  });

  it('sees nobody in advance at a date that counts no units either', () => {
    const sessions = sheet.sessions.map((session) => ({ ...session, units: 0 }));
    expect(() => record({ bookingId: 'amina', sessionId: 'ahead', state: 'PRESENT' }, { sessions })).toThrow('attendance.not_yet');
  });

  it('corrected to the whole date, keeps no moment that says something else, so the next change fits', () => {
    const before = { bookingId: 'amina', sessionId: 'past', state: 'PARTIAL', units: 1.5, arrivedAt: '12:00', leftAt: '16:00' } as const;
    const entries = [before];
    const corrected = record({ bookingId: 'amina', sessionId: 'past', state: 'PRESENT' }, { entries });
    expect(corrected).toMatchObject({ saved: [{ state: 'PRESENT', units: 4, arrivedAt: null, leftAt: null }], was: [before] });
    const late = { entries: [{ ...before, arrivedAt: '08:05', leftAt: null }] };
    expect(record({ bookingId: 'amina', sessionId: 'past', state: 'PRESENT' }, late).saved[0]?.arrivedAt).toBe('08:05');
    const partly: TypedEntry = { bookingId: 'amina', sessionId: 'past', state: 'PARTIAL', units: 2 };
    expect(record(partly, { entries }).saved[0]).toMatchObject({ units: 2, arrivedAt: '12:00', leftAt: '16:00' });
  });

  it('refuses people and dates of another run', () => {
    expect(() => record({ bookingId: 'stranger', sessionId: 'past', state: 'PRESENT' })).toThrow('attendance.not_on_sheet');
    expect(() => record({ bookingId: 'amina', sessionId: 'elsewhere', state: 'PRESENT' })).toThrow('attendance.not_on_sheet');
  });

  it('E31: nothing is entered for a date before somebody came in', () => {
    const participants = sheet.participants.map((one) => ({ ...one, enteredAt: new Date('2027-01-21T09:00:00Z') }));
    const entry: TypedEntry = { bookingId: 'amina', sessionId: 'past', state: 'ABSENT' };
    expect(() => record(entry, { participants })).toThrow('attendance.before_entry');
  });

  it('leaves people alone whose booking has ended', () => {
    expect(() => record({ bookingId: 'petro', sessionId: 'past', state: 'PRESENT' })).toThrow('attendance.not_on_sheet');
  });

  it.each(['COMPLETED', 'SETTLED', 'CANCELLED', 'DRAFT', 'IN_REVIEW', 'POSTPONED'] as const)('is closed for a run that is %s', (state) => {
    const closed = { run: { ...sheet.run, state } };
    expect(() => record({ bookingId: 'amina', sessionId: 'past', state: 'PRESENT' }, closed)).toThrow('attendance.closed');
  });
});
