import { describe, expect, it } from '@jest/globals';
import { readCode, slipHash } from './codes.ts';

describe('a code at the door', () => {
  it('is the number of a booking, however it is typed', () => {
    for (const text of ['K7-42Q9X', 'k7 42q9x', ' K742Q9X ']) expect(readCode(text)).toEqual({ kind: 'number', value: 'K7-42Q9X' });
    expect(readCode('K7-42QOI')).toEqual({ kind: 'number', value: 'K7-42Q01' });
  });

  it('is the address on a slip', () => {
    expect(readCode('https://kurse.example.org/zettel/7K2F-9XQM')).toEqual({ kind: 'slip', value: '7K2F-9XQM' });
  });

  it('is nothing else that a camera may see, and no name', () => {
    for (const text of ['', 'https://example.org/', 'Hallo Welt', 'Tetiana', '/zettel/zu-kurz', 'K7-42Q9XX'])
      expect(readCode(text)).toBeNull();
  });
});

it('the hash of a slip is the one of the list', async () => {
  expect(await slipHash('0190', '7K2F-9XQM')).toMatch(/^[0-9a-f]{32}$/);
});
