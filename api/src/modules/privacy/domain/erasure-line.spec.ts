import { expect, it } from '@jest/globals';
import { lineOf, readLines } from './erasure-line.js';

const id = (n: number): string => `01a2047a-2156-74c4-8dbd-fee6fc0a119${n}`;
const at = '2027-01-04T09:00:00.000Z';

it('what was written is read, each person once, and a wish counts more than having been forgotten', () => {
  const lines = [
    { personId: id(1), at, isAsked: false },
    { personId: id(2), at, isAsked: true },
    { personId: id(1), at: '2028-01-04T09:00:00.000Z', isAsked: true },
    { personId: id(1), at, isAsked: false },
  ];
  expect(readLines(lines.map(lineOf).join(''))).toEqual([lines[2], lines[1]]);
});

it('a line that was cut off when the power went hides neither itself nor the next for good', () => {
  const whole = lineOf({ personId: id(1), at, isAsked: true });
  expect(readLines(`${whole.slice(0, 20)}${whole}${whole}`)).toHaveLength(1);
  expect(readLines('')).toEqual([]);
});
