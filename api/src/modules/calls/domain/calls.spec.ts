import { describe, expect, it } from '@jest/globals';
import { callBefore, callsOf, type News } from './calls.js';

const at = (instant: string): Date => new Date(instant);
const now = at('2027-01-04T09:00:00Z');
const news = (id: string, more: Partial<News> = {}): News => ({
  ...{ ids: [id], topic: id, personId: id, phone: null, since: at('2027-01-04T09:00:00Z'), tries: 0, comesAt: null },
  ...more,
});

describe('until when somebody is called', () => {
  it('by the end of the day before they would come', () => {
    expect(callBefore({ comesAt: at('2027-02-06T09:00:00Z') }, now)).toEqual(at('2027-02-05T22:59:00Z'));
  });
  it('before they come once that day is here', () => {
    const comesAt = at('2027-02-06T16:00:00Z');
    expect(callBefore({ comesAt }, at('2027-02-06T08:00:00Z'))).toEqual(comesAt);
  });
  it('on no day where they have nowhere to come', () => {
    expect(callBefore({ comesAt: null }, now)).toBeNull();
  });
});

describe('who is called', () => {
  it('a number that several have is called once, by the nearest day, with the tries of the one tried most', () => {
    const [call] = callsOf(
      [
        news('a', { phone: '069 1', comesAt: at('2027-03-06T09:00:00Z') }),
        news('b', { phone: '069 1', comesAt: at('2027-02-06T09:00:00Z'), tries: 2, since: at('2027-01-03T09:00:00Z') }),
      ],
      now,
    );
    expect(call).toMatchObject({ tries: 2, by: at('2027-02-05T22:59:00Z'), since: at('2027-01-03T09:00:00Z') });
    expect(call?.news.flatMap(({ ids }) => ids)).toEqual(['a', 'b']);
  });
  it('what is said anew of the same date is said once, as it is now, by the day on which they would have come', () => {
    const [moved, again] = [
      news('a', { personId: 'p', topic: 'date', comesAt: at('2027-02-06T09:00:00Z'), tries: 1 }),
      news('b', { personId: 'p', topic: 'date', comesAt: at('2027-02-13T09:00:00Z'), since: at('2027-01-05T09:00:00Z') }),
    ];
    expect(callsOf([moved, again], now)).toMatchObject([
      { by: at('2027-02-05T22:59:00Z'), since: at('2027-01-04T09:00:00Z'), tries: 1, news: [{ ids: ['a', 'b'] }] },
    ]);
    expect(callsOf([moved, again], now)[0]?.news).toHaveLength(1);
  });
  it('people without a number are told one by one; the nearest day stands first, then what has waited longest', () => {
    const calls = callsOf(
      [news('late'), news('early', { since: at('2027-01-02T09:00:00Z') }), news('near', { comesAt: at('2027-02-06T09:00:00Z') })],
      now,
    );
    expect(calls.map((call) => call.news.flatMap(({ ids }) => ids))).toEqual([['near'], ['early'], ['late']]);
  });
});
