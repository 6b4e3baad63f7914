import { describe, expect, it } from '@jest/globals';
import { mayBeOffered, offerOrder } from './offer-order.js';
import { finding } from './finding.js';

const waits = (bookingId: string, organisationId: string | null = null) => ({ bookingId, organisationId });
const queue = [waits('1', 'bridge'), waits('2', 'bridge'), waits('3'), waits('4', 'garden')];

function asked(free: number, max: number | null, seated: [string, number][] = []): string {
  const { asked: first, skipped } = offerOrder(queue, free, { max, seated: new Map(seated) });
  return [...first.map((one) => one.bookingId), ...skipped.map(({ waiting }) => `-${waiting.bookingId}`)].join(' ');
}

describe('who is offered a free seat', () => {
  it('the first who wait, in their order', () => expect(asked(2, null)).toBe('1 2'));

  it('pain 5: a blocked first person is passed over, the next one is asked', () => expect(asked(1, 2, [['bridge', 2]])).toBe('3 -1 -2'));

  it('seats offered in the same go count', () => expect(asked(3, 2, [['bridge', 1]])).toBe('1 3 4 -2'));

  it('nobody behind the last one asked is called passed over', () => expect(asked(1, 1, [['garden', 1]])).toBe('1'));

  it('the reason is told', () =>
    expect(offerOrder(queue, 1, { max: 1, seated: new Map([['bridge', 1]]) }).skipped[0]).toEqual({
      waiting: queue[0],
      why: finding('organisation_waits', { limit: 1 }),
    }));

  it('a single person can be asked about', () => {
    expect(mayBeOffered(waits('1', 'bridge'), { max: 1, seated: new Map([['bridge', 1]]) })).toBe(false);
    expect(mayBeOffered(waits('3'), { max: 1, seated: new Map([['bridge', 1]]) })).toBe(true);
  });
});
