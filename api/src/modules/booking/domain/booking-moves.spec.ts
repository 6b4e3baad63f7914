import { describe, expect, it } from '@jest/globals';
import { assertMove, bookingMoves, type BookingState, isOpen, isSeated } from './booking-moves.js';
import { bookingNumber } from './booking-number.js';

const states = Object.keys(bookingMoves) as BookingState[];

describe('the table of booking states', () => {
  it('names only known states as targets', () => {
    for (const targets of Object.values(bookingMoves)) for (const target of targets) expect(states).toContain(target);
  });

  it('what is cancelled, rejected or finished stays so', () => {
    for (const state of states.filter((one) => !isOpen(one))) expect(bookingMoves[state]).toHaveLength(0);
  });

  it('every open booking can be withdrawn', () => {
    for (const state of states.filter(isOpen)) expect(() => assertMove(state, 'CANCELLED_BY_PARTICIPANT')).not.toThrow();
  });

  it('a second cancellation is refused with both states', () => {
    expect(() => assertMove('CANCELLED_BY_STAFF', 'CANCELLED_BY_PARTICIPANT')).toThrow('booking.move_impossible');
  });

  it('who waits has no place yet', () => {
    expect(isSeated('WAITLISTED')).toBe(false);
    expect(isSeated('REQUESTED')).toBe(true);
  });
});

describe('the booking number', () => {
  it('is short and free of letters that are mistaken for digits', () => {
    expect(bookingNumber(Uint8Array.from([0, 31, 32, 255, 18, 19, 9]))).toBe('0Z-0ZJK9');
  });
});
