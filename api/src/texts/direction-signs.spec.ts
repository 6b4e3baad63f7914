import { describe, expect, it } from '@jest/globals';
import { withoutDirectionSigns } from './direction-signs.js';

describe('text from people in a running line', () => {
  it.each([
    ['an override', '\u202EtxeT\u202C', 'txeT'],
    ['an embedding that never ends', '\u202Bأمل', 'أمل'],
    ['isolates, opened or closed once too often', '\u2067A\u2068B\u2069\u2069\u2069', 'AB'],
  ])('loses %s', (_name, text, shown) => {
    expect(withoutDirectionSigns(text)).toBe(shown);
  });

  it('keeps the signs inside words that some scripts need', () => {
    const persian = 'می\u200Cخواهم\u200F';
    expect(withoutDirectionSigns(persian)).toBe(persian);
  });
});
