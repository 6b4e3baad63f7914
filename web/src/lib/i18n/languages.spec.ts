import { describe, expect, it } from '@jest/globals';
import { directionOf, negotiateLanguage } from './languages.ts';

describe('the language of a first visit', () => {
  it.each([
    [null, 'de'],
    ['', 'de'],
    ['en-US,en;q=0.9,de;q=0.5', 'en'],
    ['uk,de;q=0.4,en;q=0.8', 'en'],
    ['tr,fr;q=0.9', 'de'],
    ['en;q=0,de', 'de'],
    ['DE-at', 'de'],
    [';;;q=x', 'de'],
  ])('of a browser that says %j is %s', (header, language) => {
    expect(negotiateLanguage(header)).toBe(language);
  });

  it('knows which way it is written', () => {
    expect(directionOf('de')).toBe('ltr');
    expect(directionOf('ar')).toBe('rtl');
    expect(directionOf('fa')).toBe('rtl');
  });
});
