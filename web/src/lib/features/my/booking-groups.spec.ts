import { describe, expect, it } from '@jest/globals';
import type { MyBooking } from '#lib/api/types.ts';
import { canBookAgain, endedAhead, firstSession, groupBookings, nextSession, waitOf } from './booking-groups.ts';

const session = (date: string, cancelled = false): MyBooking['sessions'][number] => ({
  ...{ id: date, n: 1, date, start: '09:30', end: '12:00', teachingUnits: 3, cancelled },
  ...{ beforeEntry: false, online: false, venue: null, meeting: null },
  ...{ excused: false, canExcuse: false, seen: '', moved: null },
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

  it('still show what was cancelled while its course is to come, and what is offered for a course that was called off', () => {
    const gone = (id: string, lastDate: string, change: object = {}): MyBooking =>
      ({ ...booking(id, 'CANCELLED_BY_PARTICIPANT'), run: { lastDate }, alternative: null, movedTo: null, ...change }) as MyBooking;
    const ended = [
      gone('given up', '2027-02-05'),
      gone('moved', '2027-02-05', { movedTo: 'A1-0001' }),
      gone('long ago', '2026-02-05'),
      gone('called off', '2026-02-05', { alternative: {} }),
    ];
    expect(ids(endedAhead(ended, today))).toEqual(['given up', 'called off']);
  });

  it('can be booked again after a cancellation, where there is a place or a list, and not by who has moved', () => {
    const gone = (change: object): MyBooking =>
      ({ ...booking('x', 'CANCELLED_BY_PARTICIPANT'), movedTo: null, run: { seats: { state: 'free' } }, ...change }) as MyBooking;
    expect(canBookAgain(gone({}))).toBe(true);
    expect(canBookAgain(gone({ run: { seats: { state: 'waitlist' } } }))).toBe(true);
    expect(canBookAgain(gone({ run: { seats: { state: 'past' } } }))).toBe(false);
    expect(canBookAgain(gone({ movedTo: 'A1-0001' }))).toBe(false);
    expect(canBookAgain(gone({ state: 'CANCELLED_BY_STAFF' }))).toBe(false);
  });

  it('keep the waiting list and the cancelled ones apart', () => {
    expect(ids(groups.waiting)).toEqual(['waiting']);
    expect(ids(groups.cancelled)).toEqual(['gone']);
  });
});

describe('E31: somebody who came in late', () => {
  const late = booking(
    'late',
    'CONFIRMED',
    { ...session('2027-02-01'), beforeEntry: true },
    session('2027-02-01', true),
    session('2027-02-08'),
  );
  it('is told the first date they come to, not that of the course', () => {
    expect(nextSession(late, '2027-02-01')?.date).toBe('2027-02-08');
    expect(firstSession(late)?.date).toBe('2027-02-08');
  });

  it('says who waits on the list, and whose wish is only noted until the places are given out', () => {
    const allocation = { closesAt: '2027-01-09T22:59:59Z', drawn: false, place: null, of: 0 } as unknown as MyBooking['allocation'];
    expect(waitOf({ state: 'WAITLISTED', allocation: null })).toBe('Waitlist');
    expect(waitOf({ state: 'WAITLISTED', allocation })).toBe('Entered');
    expect(waitOf({ state: 'WAITLISTED', allocation: allocation && { ...allocation, drawn: true } })).toBe('Waitlist');
    expect(waitOf({ state: 'CONFIRMED', allocation })).toBe('');
  });
});
