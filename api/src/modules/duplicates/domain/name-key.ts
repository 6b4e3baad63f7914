import { fold } from '../../../texts/fold.js';
import { heard } from '../../people/domain/name-sound.js';
import { sortName } from '../../people/domain/names.js';

/*
 * Names as they are compared when one person may have been written in several ways. Pure. The tables are small on
 * purpose: they hold what happens every week in Hesse, and a person decides in the end.
 */

/** Arabic names by their Latin spellings, as `heard` leaves them; the first of a row stands for all. */
const variants: readonly (readonly string[])[] = [
  ['mohamed', 'mohamad', 'muhamad', 'muhamed', 'mohamud', 'muhamet'],
  ['ahmed', 'ahmad', 'achmed', 'achmad'],
  ['husein', 'hosein', 'husain', 'hosain', 'husin', 'hisein', 'husen'],
  ['hasan', 'hasen', 'hassan'],
  ['iusuf', 'iusef', 'iosef', 'iosuf', 'iusof', 'iusif'],
  ['fatima', 'fatma', 'fateme', 'fatemeh', 'fatimah', 'fatuma'],
  ['abdul', 'abdel', 'abdal', 'abd'],
  ['omar', 'umar', 'omer'],
  ['osman', 'utman', 'otman', 'usman'],
  ['aisha', 'aishe', 'aiesha', 'aische', 'aise', 'aichah', 'aicha', 'aishah'],
  ['khalid', 'chalid', 'chaled', 'halid'],
  ['said', 'saied', 'sid', 'saeed', 'saeid'],
  ['tesfai', 'tesfaie'],
];

const byVariant = new Map(variants.flatMap(([first = '', ...others]) => others.map((other) => [other, first] as const)));

/** Small words that come and go. */
const particles: ReadonlySet<string> = new Set(['al', 'el', 'ul', 'as', 'bin', 'ibn', 'von', 'van', 'de', 'la', 'da', 'der']);

function sound(word: string): string {
  const plain = heard(word);
  return byVariant.get(plain) ?? plain;
}

export interface NameKey {
  /** Folded words in alphabetical order, titles left out. */
  readonly written: string;
  /** As the words sound, in alphabetical order, without small words; a Cyrillic and a Latin spelling are one here. */
  readonly heard: string;
  /** As it sounds in one word, so that "Al-Hassan" and "Alhassan" are one. */
  readonly joined: string;
  readonly words: readonly string[];
}

export function nameKey(name: string): NameKey {
  const written = sortName(name).split(' ').sort();
  const sounds = written.map(sound);
  const carrying = sounds.filter((word) => !particles.has(word));
  const words = carrying.length > 0 ? carrying : sounds;
  return {
    written: written.join(' '),
    heard: [...words].sort().join(' '),
    joined: fold(name).split(' ').map(sound).join(''),
    words,
  };
}
