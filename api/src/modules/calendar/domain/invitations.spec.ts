import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planInvitations, planMove } from './invitation-plan.js';
import { afterCancel, afterRequest, type SentFacts, type SentState } from './sent-state.js';
import { bookingSessionUid } from './session-uid.js';

describe('which invitations a confirmed booking gets (INV-09)', () => {
  it('carries the only date inside the confirmation', () => {
    expect(planInvitations(['a'])).toEqual({ enclosed: 'a', single: [] });
  });
  it('sends two to five dates one by one', () => {
    expect(planInvitations(['a', 'b']).single).toEqual(['a', 'b']);
    expect(planInvitations(['a', 'b', 'c', 'd', 'e']).single).toHaveLength(5);
  });
  it('sends only the next of six or more; the feed has them all', () => {
    expect(planInvitations(['a', 'b', 'c', 'd', 'e', 'f'])).toEqual({ enclosed: null, single: ['a'] });
  });
  it('sends nothing when no date is left', () => {
    expect(planInvitations([])).toEqual({ enclosed: null, single: [] });
  });
  it('lets the mail about a move carry the first of the new dates', () => {
    expect(planMove(['a'])).toEqual({ enclosed: 'a', single: [] });
    expect(planMove(['a', 'b', 'c'])).toEqual({ enclosed: 'a', single: ['b', 'c'] });
    expect(planMove(['a', 'b', 'c', 'd', 'e', 'f'])).toEqual({ enclosed: 'a', single: [] });
    expect(planMove([])).toEqual({ enclosed: null, single: [] });
  });
});

describe('the number of a calendar entry (CAL-06)', () => {
  const facts: SentFacts = { date: '2027-01-20', start: '17:30', end: '20:45', summary: 'Kurs', location: null };

  it('starts at zero and stays when the same is sent again', () => {
    const first = afterRequest(null, facts);
    expect(first.sequence).toBe(0);
    expect(afterRequest(first, { ...facts })).toEqual(first);
  });
  it('grows by one with a change and with the cancellation, which keeps what was sent', () => {
    const moved = afterRequest(afterRequest(null, facts), { ...facts, date: '2027-01-27' });
    expect(moved.sequence).toBe(1);
    expect(afterCancel(moved)).toEqual({ state: 'CANCELLED', sequence: 2, facts: moved.facts });
  });
  it('never falls and never leaves the cancelled state, whatever happens', () => {
    const step = fc.oneof(
      fc.constant('cancel' as const),
      fc.record({ date: fc.constantFrom('2027-01-20', '2027-01-21'), location: fc.constantFrom('A', null) }),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let before: SentState = afterRequest(null, facts);
        for (const change of steps) {
          const after = change === 'cancel' ? afterCancel(before) : afterRequest(before, { ...facts, ...change });
          expect(after.sequence - before.sequence).toBe(after === before || JSON.stringify(after) === JSON.stringify(before) ? 0 : 1);
          if (before.state === 'CANCELLED') expect(after.state).toBe('CANCELLED');
          before = after;
        }
      }),
    );
  });
});

describe('the UID of a booked session (CAL-04)', () => {
  it('is stable, differs per booking and session, and is opaque', () => {
    const uid = bookingSessionUid('b1', 's1');
    expect(bookingSessionUid('b1', 's1')).toBe(uid);
    expect(new Set([uid, bookingSessionUid('b2', 's1'), bookingSessionUid('b1', 's2')]).size).toBe(3);
    expect(uid).toMatch(/^[0-9a-f-]{36}@termine\.kvh$/);
  });
});
