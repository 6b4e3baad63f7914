import { describe, expect, it } from '@jest/globals';
import { finding } from './finding.js';
import { offerOrder, type Spread, whyNotOffered } from './offer-order.js';

const queue = ['1', '2', '3', '4'].map((id) => ({ id }));
const organisationOf = new Map([
  ['1', 'bridge'],
  ['2', 'bridge'],
  ['4', 'garden'],
]);
const spread = (max: number | null, seated: [string, number][] = []): Spread => ({ max, seated: new Map(seated), organisationOf });

function order(free: number, seats: Spread): string {
  const { asked, skipped } = offerOrder(queue, free, seats);
  return [...asked.map((one) => one.id), ...skipped.map(({ waiting }) => `-${waiting.id}`)].join(' ');
}

describe('who is offered a free seat', () => {
  it('the first who wait, in their order', () => expect(order(2, spread(null))).toBe('1 2'));

  it('pain 5: a blocked first person is passed over, the next one is asked', () =>
    expect(order(1, spread(2, [['bridge', 2]]))).toBe('3 -1 -2'));

  it('seats offered in the same go count', () => expect(order(3, spread(2, [['bridge', 1]]))).toBe('1 3 4 -2'));

  it('nobody behind the last one asked is called passed over', () => expect(order(1, spread(1, [['garden', 1]]))).toBe('1'));

  it('the reason is told', () =>
    expect(offerOrder(queue, 1, spread(1, [['bridge', 1]])).skipped[0]).toEqual({
      waiting: queue[0],
      why: finding('organisation_waits', { limit: 1 }),
    }));

  it('one alone can be asked about', () => {
    expect(whyNotOffered('1', spread(1, [['bridge', 1]]))).not.toBeNull();
    expect(whyNotOffered('3', spread(1, [['bridge', 1]]))).toBeNull();
  });
});
