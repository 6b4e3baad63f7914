import { describe, expect, it } from '@jest/globals';
import { fitsEver, partyPlacesRefusal } from './party-places.js';

const ledger = { capacity: 5, taken: 3, held: 0, waiting: 0, collecting: 0 };
const wish = { title: 'Zuhören', people: 3, waits: false, waitlistSize: 4 };
const told = (more: object = {}, wanted: object = {}) => {
  const { code, params } = partyPlacesRefusal({ ...ledger, ...more }, { ...wish, ...wanted });
  return [code, params.free, params.waitlist];
};

describe('pain 11: a party that there will never be places for', () => {
  const limits = { maxPerOrganisation: null, ways: [{ kind: 'ONLINE', capacity: 2 }] };
  const two = { organisationIds: ['bridge', 'bridge'], modes: [null, null] };
  it('is one with more people of an organisation than may come of it', () => {
    expect([1, 2, null].map((maxPerOrganisation) => fitsEver(two, { ...limits, maxPerOrganisation }))).toEqual([false, true, true]);
    expect(fitsEver({ ...two, organisationIds: [null, null] }, { ...limits, maxPerOrganisation: 1 })).toBe(true);
  });
  it('is one with more people than there are places of their way', () => {
    const three = { organisationIds: [null, null, null], modes: ['ONLINE', 'ONLINE', 'ONLINE'] };
    expect(fitsEver(three, limits)).toBe(false);
    expect(fitsEver({ ...three, modes: ['ONLINE', 'ONLINE', 'ON_SITE'] }, limits)).toBe(true);
  });
});

describe('pain 11: too few places for a party', () => {
  it('it is told how many are left, and that it may wait', () => expect(told()).toEqual(['booking.party_full', 2, true]));
  it('while somebody waits none is left for who comes', () => expect(told({ waiting: 1 })).toEqual(['booking.party_full', 0, true]));
  it('held places are not free', () => expect(told({ held: 1 })).toEqual(['booking.party_full', 1, true]));
  it('a list without room for all of it is no way', () => {
    expect(told({ waiting: 2 })).toEqual(['booking.party_full', 0, false]);
    expect(told({ waiting: 2 }, { waits: true })[0]).toBe('booking.party_list_full');
  });
  it('a party bigger than the course is told so', () => expect(told({ capacity: 2, taken: 0 })[0]).toBe('booking.party_too_big'));
  it('while wishes are collected each books alone', () => expect(told({ collecting: 1 })[0]).toBe('booking.party_while_collecting'));
});
