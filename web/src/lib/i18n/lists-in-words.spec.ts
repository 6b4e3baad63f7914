import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { listsInWords } from './lists-in-words.ts';

describe('what the API says of a refusal', () => {
  it('a list stands in the sentence one after the other, without a sign that nobody wrote', () => {
    const sentence = new IntlMessageFormat('Nicht zu drucken: {characters}, {count}', 'de');
    expect(sentence.format(listsInWords({ characters: ['🎉', '😀'], count: 2 }))).toBe('Nicht zu drucken: 🎉 😀, 2');
  });
});
