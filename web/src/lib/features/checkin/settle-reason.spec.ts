import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { IntlMessageFormat } from 'intl-messageformat';
import { settleReason } from './settle-reason.ts';

type Tree = { [key: string]: string | Tree };

const read = (language: string, name: string): Tree =>
  JSON.parse(readFileSync(new URL(`../../../../../templates/i18n/${language}/${name}.json`, import.meta.url), 'utf8')) as Tree;

const codesOf = (tree: Tree, path = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [path + key] : codesOf(value, `${path}${key}.`)));

/** The words of the house, which fail like those of a page where a sentence lacks what it names. */
function wordsIn(language: string) {
  const tree: Tree = { doors: read(language, 'doors'), errors: read(language, 'errors') };
  const find = (key: string): string | null => {
    const found = key.split('.').reduce<string | Tree | undefined>((at, step) => (typeof at === 'object' ? at[step] : undefined), tree);
    return typeof found === 'string' ? String(new IntlMessageFormat(found, language).format({})) : null;
  };
  return { find, t: (key: string) => find(key) ?? key };
}

describe.each(['de', 'en'])('why there was no place for somebody a door let in (%s)', (language) => {
  const words = wordsIn(language);

  it('S7: is told for every refusal, also where its sentence names what only the moment knew', () => {
    const told = codesOf(read(language, 'errors')).map((code) => settleReason(words, code));
    expect(told.filter((text) => text === '' || /[{}]/.test(text))).toEqual([]);
  });

  it('S7: is about the person, not about whoever reads it', () => {
    const other = settleReason(words, 'no.such_code');
    const own = ['booking.already_booked', 'booking.mode_full', 'places.others_wait', 'request.invalid'];
    const told = own.map((code) => settleReason(words, code));
    expect(told).not.toContain(other);
    expect(told[0]).toBe(
      language === 'de' ? 'Die Person hat schon eine Anmeldung in diesem Kurs.' : 'The person already has a booking in this course.',
    );
  });
});
