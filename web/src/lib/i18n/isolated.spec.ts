import { describe, expect, it } from '@jest/globals';
import { isolated } from './isolated.ts';

describe('a name in a sentence', () => {
  it('keeps its own direction and nothing else of it', () => {
    expect(isolated('أمل')).toBe('\u2068أمل\u2069');
    expect(isolated('A\u2069\u202EnnA')).toBe('\u2068AnnA\u2069');
  });
});
