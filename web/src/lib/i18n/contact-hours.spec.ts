import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { hoursIn } from './contact-hours.ts';

interface Common {
  readonly hours: Readonly<Record<string, string>>;
}
const common = JSON.parse(readFileSync('templates/i18n/en/common.json', 'utf8')) as Common;
const english = { language: 'en' as const, find: (key: string) => common.hours[key.replace('common.hours.', '')] ?? null };

describe('when somebody is to be reached', () => {
  it.each([
    ['Montag bis Freitag, 9–16 Uhr', 'Monday to Friday, 9–16'],
    ['Mo–Fr, 9–16 Uhr', 'Mon–Fri, 9–16'],
  ])('%s is said in the language of the page', (typed, said) => expect(hoursIn(typed, english)).toBe(said));

  it('stands as it was typed on a German page', () => {
    expect(hoursIn('nach Vereinbarung', { language: 'de', find: () => null })).toBe('nach Vereinbarung');
  });

  it('is left out where a word of it cannot be said', () => expect(hoursIn('Montag nach Vereinbarung', english)).toBeNull());
});
