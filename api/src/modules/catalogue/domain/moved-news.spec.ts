import { describe, expect, it } from '@jest/globals';
import { type KeptNews, leftDay, type MovedNews, newsToTell } from './moved-news.js';

const place = (date: string, roomId: string | null = null) => ({ date, start: '10:00', end: '15:00', roomId });
const news = (sessionId: string, from: string, to: string): MovedNews => ({ sessionId, known: place(from), now: place(to) });
const at = (hour: number): Date => new Date(Date.UTC(2027, 0, 4, hour));
const kept = (sessionId: string, from: string, to: string, hour = 2): KeptNews => ({ ...news(sessionId, from, to), at: at(hour) });

describe('E11: what one mail about moved dates tells', () => {
  it('what moves now and what was kept back until now, the first date first', () => {
    const told = newsToTell(
      [kept('b', '2027-02-18', '2027-02-20')],
      [news('c', '2027-02-15', '2027-02-22'), news('a', '2027-02-15', '2027-02-16')],
      at(1),
    );
    expect(told.map(({ sessionId }) => sessionId)).toEqual(['a', 'b', 'c']);
  });
  it('of a date that moves again, from where people know it to where it is then', () => {
    expect(newsToTell([kept('a', '2027-02-15', '2027-02-16')], [news('a', '2027-02-16', '2027-02-17')], at(1))).toEqual([
      news('a', '2027-02-15', '2027-02-17'),
    ]);
  });
  it('nothing of a date that is back where people know it to be', () => {
    expect(newsToTell([kept('a', '2027-02-15', '2027-02-16')], [news('a', '2027-02-16', '2027-02-15')], at(1))).toEqual([]);
  });
  it('each person from where the date was when they booked', () => {
    const back = [kept('a', '2027-02-15', '2027-02-15', 2), kept('a', '2027-02-16', '2027-02-15', 4)];
    expect(newsToTell(back, [], at(1))).toEqual([]);
    expect(newsToTell(back, [], at(3))).toEqual([news('a', '2027-02-16', '2027-02-15')]);
    expect(newsToTell(back, [], at(5))).toEqual([]);
    expect(newsToTell(back, [news('a', '2027-02-15', '2027-02-17')], at(5))).toEqual([news('a', '2027-02-15', '2027-02-17')]);
  });
  it('the day that was left, unless only the room is another', () => {
    expect(leftDay(news('a', '2027-02-15', '2027-02-16'))).toBe('2027-02-15');
    expect(leftDay({ sessionId: 'a', known: place('2027-02-15', 'one'), now: place('2027-02-15', 'two') })).toBeNull();
  });
});
