import { fold } from '../../../texts/fold.js';
import { sortName } from '../../people/domain/names.js';

/*
 * Names as they are compared when one person may have been written in several ways. Pure. The tables are small on
 * purpose: they hold what happens every week in Hesse, and a person decides in the end.
 */

/** Ukrainian, Russian and Bulgarian letters as they are mostly written in Latin ones. */
const cyrillic: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'i', й: 'i', к: 'k', л: 'l' },
  ...{ м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '' },
  ...{ ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia', ё: 'e' },
};

/** Longer spellings first: German ones become English ones, and both become one. */
const spellings: readonly (readonly [from: RegExp, to: string])[] = [
  [/schtsch/g, 'shch'],
  [/tsch/g, 'ch'],
  [/sch/g, 'sh'],
  [/dsch|dj/g, 'j'],
  [/kh/g, 'ch'],
  [/gh/g, 'g'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/x/g, 'ks'],
  [/ck|q/g, 'k'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ae/g, 'a'],
  [/oe/g, 'o'],
  [/ue/g, 'u'],
  [/ee/g, 'i'],
  [/[jy]/g, 'i'],
  [/(\p{L})\1+/gu, '$1'],
];

/** Arabic names by their Latin spellings, as they look after `spellings`; the first of a row stands for all. */
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

function latin(word: string): string {
  return word.replace(/\p{Script=Cyrillic}/gu, (letter) => cyrillic[letter] ?? letter);
}

function heard(word: string): string {
  const plain = spellings.reduce((text, [from, to]) => text.replace(from, to), latin(word));
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
  const sounds = written.map(heard);
  const carrying = sounds.filter((word) => !particles.has(word));
  const words = carrying.length > 0 ? carrying : sounds;
  return {
    written: written.join(' '),
    heard: [...words].sort().join(' '),
    joined: fold(name).split(' ').map(heard).join(''),
    words,
  };
}
