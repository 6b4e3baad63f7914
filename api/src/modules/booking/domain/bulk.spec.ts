import { describe, expect, it } from '@jest/globals';
import { assertRequest, type BulkAct, bulkActs, type BulkFacts, whyNot } from './bulk.js';
import type { BookingState } from './booking-moves.js';

const why = (act: BulkAct, state: BookingState, more: Partial<BulkFacts> = {}): string | undefined =>
  whyNot(act, { state, runState: 'PUBLISHED', waiting: 1, ...more })?.code;

describe('one act on several bookings', () => {
  it('a request takes every answer', () => {
    expect(bulkActs.map((act) => why(act, 'REQUESTED'))).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('who has a place can be cancelled, but there is nothing to decide', () => {
    expect(bulkActs.map((act) => why(act, 'CONFIRMED'))).toEqual([
      'booking.done_already',
      'booking.not_a_request',
      'booking.not_a_request',
      undefined,
    ]);
  });

  it('who waits or is asked gets a place by their turn, not by a tick', () => {
    expect(bulkActs.map((act) => why(act, 'WAITLISTED'))).toEqual([
      'booking.not_a_request',
      'booking.not_a_request',
      'booking.done_already',
      undefined,
    ]);
    expect(why('approve', 'OFFERED')).toBe('booking.not_a_request');
    expect(why('cancel', 'OFFERED')).toBeUndefined();
  });

  it('what is over stays over', () => {
    expect(bulkActs.map((act) => why(act, 'CANCELLED_BY_PARTICIPANT'))).toEqual(bulkActs.map(() => 'booking.move_impossible'));
    expect(why('cancel', 'CANCELLED_BY_STAFF')).toBe('booking.done_already');
  });

  it('a run that takes nobody in, and a list on which nobody waits, say so', () => {
    expect(why('approve', 'REQUESTED', { runState: 'CANCELLED' })).toBe('run.seats_over');
    expect(why('reject', 'REQUESTED', { runState: 'CANCELLED' })).toBeUndefined();
    expect(why('waitlist', 'REQUESTED', { waiting: 0 })).toBe('booking.nobody_waits');
  });

  it('pressing twice is no refusal in the act itself', () => {
    expect(() => assertRequest('approve', 'CONFIRMED')).not.toThrow();
    expect(() => assertRequest('waitlist', 'WAITLISTED')).not.toThrow();
    expect(() => assertRequest('approve', 'WAITLISTED')).toThrow('booking.not_a_request');
  });
});
