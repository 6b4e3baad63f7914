import { describe, expect, it } from '@jest/globals';
import type { MyBooking } from '#lib/api/types.ts';
import { groupBookings } from './booking-groups.ts';

const session = (date: string, cancelled = false): MyBooking['sessions'][number] => ({
  ...{ id: date, n: 1, date, start: '09:30', end: '12:00', teachingUnits: 3, cancelled },
  ...{ excused: false, canExcuse: false, moved: null },
});

const booking = (id: string, state: string, ...sessions: MyBooking['sessions']): MyBooking =>
  ({ id, state, sessions, run: { firstDate: sessions[0]?.date ?? '2027-01-01', lastDate: '2027-12-31' } }) as MyBooking;

const ids = (bookings: MyBooking[]) => bookings.map(({ id }) => id);

describe('my bookings', () => {
  const today = '2027-02-01';
  const groups = groupBookings(
    [
      booking('later', 'REQUESTED', session('2027-03-01')),
      booking('running', 'CONFIRMED', session('2027-01-15'), session('2027-02-01', true), session('2027-02-08')),
      booking('over', 'CONFIRMED', session('2027-01-20')),
      booking('waiting', 'WAITLISTED', session('2027-02-03')),
      booking('done', 'COMPLETED', session('2026-11-01')),
      booking('gone', 'CANCELLED_BY_PARTICIPANT', session('2027-02-05')),
    ],
    today,
  );

  it('start with the next session that takes place', () => {
    expect(groups.next?.id).toBe('running');
    expect(ids(groups.upcoming)).toEqual(['running', 'later']);
  });

  it('lie in the past when the last session is over, newest first', () => {
    expect(ids(groups.past)).toEqual(['over', 'done']);
  });

  it('keep the waiting list and the cancelled ones apart', () => {
    expect(ids(groups.waiting)).toEqual(['waiting']);
    expect(ids(groups.cancelled)).toEqual(['gone']);
  });
});
