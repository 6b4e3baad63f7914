import { describe, expect, it } from '@jest/globals';
import { capacityRefusal, heldMore, type LedgerOfRun, overbookRefusal, quotaRefusal, type QuotaState } from './place-plans.js';

const ledger = (changes: Partial<LedgerOfRun> = {}): LedgerOfRun => ({
  capacity: 20,
  taken: 12,
  held: 4,
  capacityHard: 24,
  minParticipants: 8,
  ...changes,
});
const codeOf = (changes: Partial<LedgerOfRun>, capacity: number): string => capacityRefusal(ledger(changes), capacity)?.code ?? 'fine';

describe('the capacity of a run', () => {
  it.each([
    ['as many as taken and held', 16, 'fine'],
    ['one fewer', 15, 'places.below_taken'],
    ['as many as the room holds', 24, 'fine'],
    ['one more than the room holds', 25, 'places.above_room'],
  ])('%s (%i): %s', (_case, capacity, code) => expect(codeOf({}, capacity)).toBe(code));

  it('tells the numbers with the refusal', () => expect(capacityRefusal(ledger(), 10)?.params).toEqual({ taken: 12, held: 4, least: 16 }));

  it('is never below the number of people that the run needs to take place', () => {
    expect(codeOf({ taken: 0, held: 0 }, 8)).toBe('fine');
    expect(codeOf({ taken: 0, held: 0 }, 7)).toBe('places.below_minimum');
    expect(codeOf({ taken: 0, held: 0, capacity: 5 }, 6)).toBe('fine');
  });

  it('may come closer to those who sit beyond it', () => {
    expect(codeOf({ taken: 22, held: 0 }, 21)).toBe('fine');
    expect(codeOf({ taken: 22, held: 0 }, 19)).toBe('places.below_taken');
  });

  it('has no bound where there is no room', () => expect(codeOf({ capacityHard: null }, 500)).toBe('fine'));
});

describe('E27, pain 41: a place beyond the capacity', () => {
  it('is not given while one is free', () => expect(overbookRefusal(ledger()).code).toBe('places.still_free'));
  it('ends with the room', () => expect(overbookRefusal(ledger({ taken: 20 })).code).toBe('places.room_full'));
});

const quota: QuotaState = { seats: 4, used: 1, releaseOn: '2027-01-31', isReleased: false };
const days = { today: '2027-01-04', first: '2027-02-06' };

describe('the quota of an organisation', () => {
  it.each([
    ['a new one holds all its places', null, 4, 4],
    ['a larger one holds the difference', quota, 6, 2],
    ['a smaller one gives the difference free', quota, 2, -2],
    ['one that was released holds again what is not used', { ...quota, isReleased: true }, 4, 3],
  ] as const)('%s', (_case, before, seats, more) => expect(heldMore(before, { seats, releaseOn: '2027-01-31' })).toBe(more));

  it('is never smaller than what is used', () =>
    expect(quotaRefusal({ ...quota, used: 3 }, { seats: 2, releaseOn: '2027-01-31' }, days)).toMatchObject({
      code: 'quota.below_used',
      params: { used: 3 },
    }));

  it.each([
    ['2027-01-03', 'request.invalid'],
    ['2027-01-04', undefined],
    ['2027-02-05', undefined],
    ['2027-02-06', 'request.invalid'],
  ])('ends between today and the day before the course: %s', (releaseOn, code) =>
    expect(quotaRefusal(null, { seats: 2, releaseOn }, days)?.code).toBe(code),
  );
});
