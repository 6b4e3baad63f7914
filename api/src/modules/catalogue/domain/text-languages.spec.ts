import { describe, expect, it } from '@jest/globals';
import { inLanguage, languagesOf, outdated } from './text-languages.js';

const german = { title: 'Grundkurs', promise: 'Sie lernen.', description: 'Viel.' };
const english = { language: 'en', title: 'Basics', promise: 'You learn.', description: 'A lot.' };
const run = { ...german, language: 'de', translations: [english], code: 'BQ-1' };

describe('the text of a course in several languages', () => {
  it('is shown in the language asked for, and else in its own', () => {
    expect(inLanguage(run, 'en')).toMatchObject({ title: 'Basics', language: 'en', code: 'BQ-1' });
    expect(inLanguage(run, 'de')).toBe(run);
    expect(inLanguage(run, 'uk')).toMatchObject({ title: 'Grundkurs', language: 'de' });
    expect(languagesOf(run)).toEqual(['de', 'en']);
  });

  it('is out of date exactly where the original has changed since', () => {
    expect(outdated(german, german)).toEqual([]);
    expect(outdated({ ...german, promise: 'Sie üben.' }, german)).toEqual([{ field: 'promise', was: 'Sie lernen.', is: 'Sie üben.' }]);
  });
});
