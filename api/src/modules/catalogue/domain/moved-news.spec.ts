import { describe, expect, it } from '@jest/globals';
import { leftDay, type MovedNews, newsToTell } from './moved-news.js';

const place = (date: string, roomId: string | null = null) => ({ date, start: '10:00', end: '15:00', roomId });
const news = (sessionId: string, from: string, to: string): MovedNews => ({ sessionId, known: place(from), now: place(to) });

describe('E11: what one mail about moved dates tells', () => {
  it('what moves now, and what was kept back until now', () => {
    const told = newsToTell([news('b', '2027-02-18', '2027-02-20')], [news('a', '2027-02-15', '2027-02-16')]);
    expect(told.map(({ sessionId }) => sessionId)).toEqual(['a', 'b']);
  });
  it('of a date that moves again, from where people know it to where it is then', () => {
    expect(newsToTell([news('a', '2027-02-15', '2027-02-16')], [news('a', '2027-02-16', '2027-02-17')])).toEqual([
      news('a', '2027-02-15', '2027-02-17'),
    ]);
  });
  it('nothing of a date that is back where people know it to be', () => {
    expect(newsToTell([news('a', '2027-02-15', '2027-02-16')], [news('a', '2027-02-16', '2027-02-15')])).toEqual([]);
  });
  it('the day that was left, unless only the room is another', () => {
    expect(leftDay(news('a', '2027-02-15', '2027-02-16'))).toBe('2027-02-15');
    expect(leftDay({ sessionId: 'a', known: place('2027-02-15', 'one'), now: place('2027-02-15', 'two') })).toBeNull();
  });
});
