import { describe, expect, it } from '@jest/globals';
import { checkDigit, endsWithCheckDigit } from './damm.js';

const numbers = ['02027000001', '12027000123', '62028999999', '00000000000', '98765432109'];
const complete = (digits: string): string => digits + checkDigit(digits);

describe('the check digit', () => {
  it('of the published example 572 is 4', () => {
    expect(checkDigit('572')).toBe('4');
    expect(endsWithCheckDigit('5724')).toBe(true);
  });

  it('finds every single wrong digit', () => {
    for (const number of numbers.map(complete)) {
      for (let at = 0; at < number.length; at++) {
        for (const digit of '0123456789') {
          const typed = number.slice(0, at) + digit + number.slice(at + 1);
          expect(endsWithCheckDigit(typed)).toBe(typed === number);
        }
      }
    }
  });

  it('finds every swap of two neighbours', () => {
    for (const number of numbers.map(complete)) {
      for (let at = 0; at + 1 < number.length; at++) {
        const typed = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
        expect(endsWithCheckDigit(typed)).toBe(typed === number);
      }
    }
  });

  it('is not there in anything but digits', () => {
    expect(endsWithCheckDigit('')).toBe(false);
    expect(endsWithCheckDigit('0')).toBe(false);
    expect(endsWithCheckDigit('57A4')).toBe(false);
  });
});
