import { describe, expect, it } from '@jest/globals';
import { Words } from './words.js';
import { hoursIn } from './contact-hours.js';

const messages = new Map(Object.entries({ mo: 'Mon', fr: 'Fri', montag: 'Monday', freitag: 'Friday', bis: 'to', und: 'and' }));
const english = new Words('en', new Map([...messages].map(([word, text]) => [`common.hours.${word}`, text])));

describe('when somebody is to be reached, in the language of the reader', () => {
  it.each([
    ['Mo–Fr, 9–12 Uhr', 'Mon–Fri, 9–12'],
    ['Montag bis Freitag, 9–16 Uhr', 'Monday to Friday, 9–16'],
    ['9:00–12:30 und 14–16 Uhr', '9:00–12:30 and 14–16'],
    ['nach Absprache', null],
  ])('%s', (typed, said) => expect(hoursIn(typed, english)).toBe(said));

  it('stays as staff typed it for who reads German', () => {
    expect(hoursIn('nach Absprache', new Words('de', new Map()))).toBe('nach Absprache');
  });
});
