import { describe, expect, it } from '@jest/globals';
import { decideExtras, type ExtraPlaces, type ExtraWish } from './extra-places.js';

const childcare = (taken: number): ExtraPlaces => ({ kind: 'CHILDCARE', capacity: 4, taken });
const hybrid = (online: number, onSite: number): ExtraPlaces[] => [
  { kind: 'ONLINE', capacity: 10, taken: online },
  { kind: 'ON_SITE', capacity: 6, taken: onSite },
];
const wish = (changes: Partial<ExtraWish> = {}): ExtraWish => ({ childcare: false, mode: null, ...changes });

function outcome(places: readonly ExtraPlaces[], wanted: ExtraWish, isQueued = false): object | string {
  const decision = decideExtras(places, wanted, isQueued);
  return 'refusal' in decision ? decision.refusal.code : decision;
}

describe('E25: places for children', () => {
  it('one is taken with the seat', () =>
    expect(outcome([childcare(3)], wish({ childcare: true }))).toEqual({ takes: ['CHILDCARE'], wishes: [] }));

  it('when they are full the seat stays and the wish with it, about which the person is asked', () =>
    expect(outcome([childcare(4)], wish({ childcare: true }))).toEqual({ takes: [], wishes: ['CHILDCARE'] }));

  it('nobody who needs none uses one', () => expect(outcome([childcare(0)], wish())).toEqual({ takes: [], wishes: [] }));

  it('a run that counts none takes the need as it is, for staff to see', () =>
    expect(outcome([], wish({ childcare: true }))).toEqual({ takes: [], wishes: [] }));
});

describe('E30: a run on site and online', () => {
  it('counts the places of each way', () =>
    expect(outcome(hybrid(0, 0), wish({ mode: 'ONLINE' }))).toEqual({ takes: ['ONLINE'], wishes: [] }));

  it('asks which way', () => expect(outcome(hybrid(0, 0), wish())).toBe('request.invalid'));

  it('a way that is full refuses and says whether the other is free', () => {
    const decision = decideExtras(hybrid(0, 6), wish({ mode: 'ON_SITE' }), false);
    expect(decision).toMatchObject({ refusal: { code: 'booking.mode_full', params: { mode: 'ON_SITE', otherFree: true } } });
  });

  it('who waits for a seat keeps the wish', () =>
    expect(outcome(hybrid(10, 6), wish({ mode: 'ONLINE' }), true)).toEqual({ takes: [], wishes: ['ONLINE'] }));
});
