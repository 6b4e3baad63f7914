import { describe, expect, it } from '@jest/globals';
import { finding } from './finding.js';
import type { Queued } from './party.js';
import { offerOrder, type SeatsToOffer, type Spread, whyNotOffered } from './offer-order.js';

/** Somebody alone is a word, a party a word with a letter for each member: `2ab`. */
const listOf = (...words: string[]): Queued[] =>
  words.flatMap((word): Queued[] => {
    const [party = '', ...members] = word;
    return members.length === 0 ? [{ id: party, partyId: null }] : members.map((one) => ({ id: party + one, partyId: `${party}a` }));
  });

const queue = listOf('1', '2', '3', '4');
const organisationOf = new Map([
  ['1', 'bridge'],
  ['2', 'bridge'],
  ['4', 'garden'],
]);
const everyWay = { waysLeft: new Map(), wayOf: new Map() };
const spread = (max: number | null, seated: [string, number][] = []): Spread => ({
  ...{ max, seated: new Map(seated), organisationOf, ...everyWay },
});
/** These want to come on site, the third online; the fourth does not mind. */
const hybrid = (onSite: number, online: number, ...wantOnSite: string[]): Spread => ({
  ...spread(null),
  waysLeft: new Map([['ON_SITE', onSite] as const, ['ONLINE', online] as const]),
  wayOf: new Map([...wantOnSite.map((id) => [id, 'ON_SITE'] as const), ['3', 'ONLINE'] as const]),
});
const seats = (free: number, more: Partial<SeatsToOffer> = {}): SeatsToOffer => ({
  free,
  asks: 'first',
  holdsForParties: false,
  most: 9,
  ...more,
});

function order(free: number, places: Spread, list = queue, more: Partial<SeatsToOffer> = {}): string {
  const { asked, skipped } = offerOrder(list, seats(free, more), places);
  return [...asked.map((entry) => entry.map(({ id }) => id).join('+')), ...skipped.map(({ waiting }) => `-${waiting.id}`)].join(' ');
}

describe('who is offered a free seat', () => {
  it('the first who wait, in their order', () => expect(order(2, spread(null))).toBe('1 2'));

  it('pain 5: a blocked first person is passed over, the next one is asked', () =>
    expect(order(1, spread(2, [['bridge', 2]]))).toBe('3 -1 -2'));

  it('seats offered in the same go count', () => expect(order(3, spread(2, [['bridge', 1]]))).toBe('1 3 4 -2'));

  it('nobody behind the last one asked is called passed over', () => expect(order(1, spread(1, [['garden', 1]]))).toBe('1'));

  it('shortly before the start everybody who may is asked', () =>
    expect(order(1, spread(1, [['bridge', 1]]), queue, { asks: 'all' })).toBe('3 4 -1 -2'));

  it('the reason is told', () =>
    expect(offerOrder(queue, seats(1), spread(1, [['bridge', 1]])).skipped[0]).toEqual({
      waiting: queue[0],
      why: finding('organisation_waits', { limit: 1 }),
    }));

  it('E30, pain 5: whose way to take part is full is passed over, and blocks nobody', () => {
    expect(order(1, hybrid(0, 2, '1', '2'))).toBe('3 -1 -2');
    expect(order(2, hybrid(1, 0, '1', '2'))).toBe('1 4 -2 -3');
    expect(offerOrder(queue, seats(1), hybrid(0, 2, '1')).skipped[0]?.why).toEqual(finding('way_waits', { mode: 'ON_SITE' }));
  });

  it('where everybody is asked, nobody takes a place by being asked', () => {
    expect(order(1, hybrid(1, 0, '1', '2'), queue, { asks: 'all' })).toBe('1 2 4 -3');
    expect(order(1, spread(2, [['bridge', 1]]), queue, { asks: 'all' })).toBe('1 2 3 4');
  });

  it('one alone can be asked about', () => {
    expect(whyNotOffered(['1'], spread(1, [['bridge', 1]]))).not.toBeNull();
    expect(whyNotOffered(['3'], spread(1, [['bridge', 1]]))).toBeNull();
  });
});

describe('pain 11: a party on the waiting list', () => {
  const list = listOf('1', '2abc', '3', '4ab', '5');
  const free = (count: number, more: Partial<SeatsToOffer> = {}): string => order(count, spread(null), list, more);

  it.each([
    [1, '1'],
    [2, '1 3 -2a -2b -2c'],
    [3, '1 3 5 -2a -2b -2c -4a -4b'],
    [4, '1 2a+2b+2c'],
    [5, '1 2a+2b+2c 3'],
    [6, '1 2a+2b+2c 3 5 -4a -4b'],
    [7, '1 2a+2b+2c 3 4a+4b'],
  ])('is asked for all its members or passed over: %i free', (count, expected) => expect(free(count)).toBe(expected));

  it('where staff hold seats for it nobody overtakes', () =>
    expect(free(3, { holdsForParties: true })).toBe('1 -2a -2b -2c -3 -4a -4b -5'));

  it('for a party that has become too big for the course nothing is held', () =>
    expect(free(3, { holdsForParties: true, most: 1 })).toBe('1 3 5 -2a -2b -2c -4a -4b'));

  it('shortly before the start nothing is held: the first answer counts', () =>
    expect(free(2, { asks: 'all', holdsForParties: true })).toBe('1 3 4a+4b 5 -2a -2b -2c'));

  it('who stands behind reads why', () =>
    expect(offerOrder(list, seats(2, { holdsForParties: true }), spread(null)).skipped.map(({ why }) => why)).toEqual([
      ...Array.from({ length: 3 }, () => finding('party_waits', { people: 3, free: 1 })),
      ...Array.from({ length: 4 }, () => finding('party_before', { people: 3 })),
    ]));

  it('a blocked party holds nothing', () => {
    const places = { ...everyWay, max: 2, seated: new Map(), organisationOf: new Map(['2a', '2b', '2c'].map((id) => [id, 'bridge'])) };
    expect(order(2, places, list, { holdsForParties: true })).toBe('1 3 -2a -2b -2c');
  });

  it('shortly before the start it is asked when there are seats for all of it', () => {
    expect(free(2, { asks: 'all' })).toBe('1 3 4a+4b 5 -2a -2b -2c');
    expect(free(3, { asks: 'all' })).toBe('1 2a+2b+2c 3 4a+4b 5');
  });

  it('needs a place of their way for each of its members', () => {
    expect(order(9, hybrid(2, 1, '2a', '2b', '2c', '4a', '4b'), list)).toBe('1 3 4a+4b 5 -2a -2b -2c');
  });

  it('counts against the limit of its organisation as a whole', () => {
    const places = {
      ...everyWay,
      max: 2,
      seated: new Map([['bridge', 1]]),
      organisationOf: new Map(['4a', '4b'].map((id) => [id, 'bridge'])),
    };
    expect(order(9, places, list)).toBe('1 2a+2b+2c 3 5 -4a -4b');
  });
});
