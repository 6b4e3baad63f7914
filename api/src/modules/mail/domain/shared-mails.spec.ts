import { describe, expect, it } from '@jest/globals';
import { type Concerned, sharedMails } from './shared-mails.js';

const one = (bookingId: string, partyId: string | null, email: string | null = 'familie@example.org'): Concerned => ({
  bookingId,
  partyId,
  email,
});
const told = (...concerned: Concerned[]): string[] =>
  sharedMails(concerned).map(({ to, about }) => [to, ...about].map(({ bookingId }) => bookingId).join('+'));

describe('pain 11: who gets one mail together', () => {
  it('a party at one address gets one, to who booked for all wherever they stand', () => {
    expect(told(one('b', 'a'), one('a', 'a'), one('c', 'a'))).toEqual(['a+b+c']);
  });

  it('once who booked is gone the first of the others gets it', () => {
    expect(told(one('b', 'a'), one('c', 'a'))).toEqual(['b+c']);
  });

  it('a family that booked one by one, and another party at the same address, are told each for themselves', () => {
    expect(told(one('a', null), one('b', null), one('c', 'c'), one('d', 'c'))).toEqual(['a', 'b', 'c+d']);
  });

  it('who has an address of their own or none is told alone', () => {
    expect(told(one('a', 'a'), one('b', 'a', 'b@example.org'), one('c', 'a', null), one('d', 'a', null), one('e', 'a'))).toEqual([
      'a+e',
      'b',
      'c',
      'd',
    ]);
  });
});
