import anyAscii from 'any-ascii';
import { fold, foldWithoutUmlauts } from '../../../../texts/fold.js';

export interface Named {
  readonly name: string;
  readonly callName: string | null;
  readonly latinName: string | null;
}

/** All that a device at the door knows of a name: the first one, and a letter of the last. "Ayşe Özdemir" is "Ayşe Ö." */
export function doorName({ name, callName }: Pick<Named, 'name' | 'callName'>): string {
  const words = name.trim().split(/\s+/u);
  const last = words.length > 1 ? words.at(-1) : undefined;
  const letter = last && [...new Intl.Segmenter('de').segment(last)][0]?.segment;
  const first = callName?.trim() || words[0] || '';
  return letter ? `${first} ${letter.toLocaleUpperCase('de')}.` : first;
}

/** The same as people type it: without accents, with umlauts written out or not, in both scripts even where nobody wrote a Latin form yet. */
export function typedNames(person: Named): string[] {
  const latin = person.latinName ?? anyAscii(person.name);
  const names = [doorName(person), doorName({ name: latin, callName: null })];
  const given = person.callName ? [doorName({ name: person.name, callName: null })] : [];
  return [...new Set([...names, ...given].flatMap((name) => [fold(name), foldWithoutUmlauts(name)]))];
}
