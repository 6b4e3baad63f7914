import { expect, it } from '@jest/globals';
import { unbroken } from './unbroken.ts';

it('keeps a day with its month and a dash on the line before it', () => {
  expect(unbroken('Mi, 10. Februar bis Sa, 27. Februar 2027')).toBe('Mi, 10.\u00a0Februar bis Sa, 27.\u00a0Februar 2027');
  expect(unbroken('Sat, 14 March 2027')).toBe('Sat, 14\u00a0March 2027');
  expect(unbroken('Nähe und Distanz – Kassel')).toBe('Nähe und Distanz\u00a0– Kassel');
});
