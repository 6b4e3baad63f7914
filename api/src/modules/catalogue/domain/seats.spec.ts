import { describe, expect, it } from '@jest/globals';
import { displayedSeats, type SeatCount, type SeatRules, seatsInWords, seatWordsChange, WORDS_REST_ABOVE } from './seats.js';

const run: SeatRules = {
  state: 'PUBLISHED',
  flags: [],
  prerequisites: [],
  firstDate: '2027-01-20',
  endsAt: new Date('2027-02-06T15:45:00Z'),
  registrationOpensAt: null,
  registrationDeadline: new Date('2027-01-13T22:59:00Z'),
  lateEntryUntil: null,
  waitlistSize: 3,
};
const early = new Date('2027-01-04T09:00:00Z');
const ledger = (taken: number, more: Partial<SeatCount> = {}): SeatCount => ({ capacity: 16, taken, held: 0, waiting: 0, ...more });
const words = (count: SeatCount, rules: Partial<SeatRules> = {}, now = early) => seatsInWords(count, { ...run, ...rules }, now);

describe('seats in words', () => {
  it('says "free" without a number while there are many', () => {
    expect(words(ledger(10))).toEqual({ state: 'free', left: null, capacity: 16 });
  });

  it('says how many are left from five on', () => {
    expect(words(ledger(11))).toEqual({ state: 'few', left: 5, capacity: 16 });
    expect(words(ledger(14, { held: 1 }))).toEqual({ state: 'few', left: 1, capacity: 16 });
  });

  it('offers the waiting list when nothing is left, until the list is full', () => {
    expect(words(ledger(16)).state).toBe('waitlist');
    expect(words(ledger(16, { waiting: 3 })).state).toBe('full');
    expect(words(ledger(16), { waitlistSize: 0 }).state).toBe('full');
  });

  it('keeps a freed place for the people who wait', () => {
    expect(words(ledger(15, { waiting: 2 })).state).toBe('waitlist');
  });

  it('closes at the deadline, not a minute later', () => {
    expect(words(ledger(3), {}, new Date('2027-01-13T22:58:59Z')).state).toBe('free');
    expect(words(ledger(3), {}, new Date('2027-01-13T22:59:00Z')).state).toBe('closed');
  });

  it('is closed while the run is closed for registration, postponed or running', () => {
    for (const state of ['CLOSED_FOR_REGISTRATION', 'POSTPONED', 'RUNNING'] as const)
      expect(words(ledger(3), { state }).state).toBe('closed');
  });

  it('E31: takes people who come in late, but nobody waits for a place any more', () => {
    const late = { state: 'RUNNING', lateEntryUntil: new Date('2027-01-28T07:30:00Z') } as const;
    expect(words(ledger(3), late, new Date('2027-01-28T07:29:59Z')).state).toBe('free');
    expect(words(ledger(16), late, new Date('2027-01-28T07:29:59Z')).state).toBe('full');
    expect(words(ledger(3), late, new Date('2027-01-28T07:30:00Z')).state).toBe('closed');
    expect(words(ledger(3), { ...late, state: 'PUBLISHED' }, new Date('2027-01-19T09:00:00Z')).state).toBe('free');
  });

  it('is open while it is sure that the run takes place', () => {
    expect(words(ledger(3), { state: 'CONFIRMED' }).state).toBe('free');
  });

  it('is not open before registration opens', () => {
    expect(words(ledger(0), { registrationOpensAt: new Date('2027-01-05T08:00:00Z') }).state).toBe('not_open');
  });

  it('says whom it is for where not everybody can come', () => {
    for (const one of ['active_volunteer', 'nominated_by_org', 'invited_org']) {
      expect(words(ledger(3), { prerequisites: [one] })).toEqual({ state: 'members', left: null, capacity: 16 });
    }
    expect(words(ledger(3), { prerequisites: ['org_member'] }).state).toBe('free');
  });

  it('tells them too when places run out', () => {
    expect(words(ledger(14), { prerequisites: ['active_volunteer'] })).toMatchObject({ state: 'few', left: 2 });
    expect(words(ledger(16), { prerequisites: ['active_volunteer'] }).state).toBe('waitlist');
  });

  it('lets everybody drop in until the last session ends', () => {
    expect(words(ledger(16), { flags: ['drop_in'], state: 'RUNNING' }, new Date('2027-02-06T15:44:00Z')).state).toBe('drop_in');
    expect(words(ledger(16), { flags: ['drop_in'], state: 'RUNNING' }, new Date('2027-02-06T15:45:00Z')).state).toBe('past');
  });

  it('says cancelled, whatever else holds', () => {
    expect(words(ledger(0), { state: 'CANCELLED', flags: ['drop_in'] }).state).toBe('cancelled');
  });
});

describe('the public sees a difference', () => {
  it('not between ten and nine free places', () => {
    expect(seatWordsChange(ledger(6), ledger(7))).toBe(false);
  });

  it('between six and five, and with every place from there on', () => {
    expect(seatWordsChange(ledger(10), ledger(11))).toBe(true);
    expect(seatWordsChange(ledger(14), ledger(15))).toBe(true);
  });

  it('never with a place that leaves more than those whose number is told', () => {
    const places = Array.from({ length: 16 }, (_, taken) => taken);
    const silent = places.filter((taken) => !seatWordsChange(ledger(taken), ledger(taken + 1)));
    expect(silent).toEqual(places.filter((taken) => ledger(taken).capacity - (taken + 1) > WORDS_REST_ABOVE));
  });

  it('when somebody joins the list, which may have been its last place', () => {
    expect(seatWordsChange(ledger(16), ledger(16, { waiting: 1 }))).toBe(true);
  });

  it('exactly when the words differ', () => {
    for (let taken = 0; taken <= 16; taken++) {
      for (let next = 0; next <= 16; next++) {
        const same = displayedSeats(ledger(taken)) === displayedSeats(ledger(next));
        expect(same).toBe(JSON.stringify(words(ledger(taken))) === JSON.stringify(words(ledger(next))));
      }
    }
  });
});
