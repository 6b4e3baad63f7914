import { describe, expect, it } from '@jest/globals';
import { typedNumber, typedNumberOrNull } from './typed-number.ts';

const sent = (value: unknown): unknown => JSON.parse(JSON.stringify({ value }))['value'];

describe('a number that somebody typed', () => {
  it('has a comma or a point', () => {
    expect(['12', '1,5', '1.5'].map(typedNumber)).toEqual([12, 1.5, 1.5]);
  });

  it('is none where the field is empty', () => {
    expect([sent(typedNumberOrNull('')), sent(typedNumber(''))]).toEqual([null, null]);
  });

  it('is never sent as none where something else was typed: a slip of the finger takes no rule away', () => {
    expect(['abc', '16 Jahre', '1O'].map((typed) => sent(typedNumberOrNull(typed)))).toEqual(['abc', '16 Jahre', '1O']);
  });
});
