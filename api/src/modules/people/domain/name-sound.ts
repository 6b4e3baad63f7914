import anyAscii from 'any-ascii';
import { fold } from '../../../texts/fold.js';

/*
 * Names as they sound, so that one written in another script, or in other Latin letters, is found and recognised. Pure.
 * Each script goes into Latin letters by the tables of any-ascii; how people in Hesse spell the same sound is ours.
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
  [/dsch|dj/g, 'j'],
  [/sch/g, 'sh'],
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

/** Sounds that one language writes so and another so: "Galina" and "Halyna", "Kusnezow" and "Kuznetsov". */
const neighbours: readonly (readonly [from: RegExp, to: string])[] = [
  [/zh/g, 'sh'],
  [/ch|g/g, 'h'],
  [/c/g, 'k'],
  [/t[sz]|z/g, 's'],
  [/ie/g, 'e'],
  [/(\p{L})\1+/gu, '$1'],
];

const rewritten = (word: string, rules: readonly (readonly [RegExp, string])[]): string =>
  rules.reduce((text, [from, to]) => text.replace(from, to), word);

/** A folded word in Latin letters. Greek writes one sound with two letters; Alef, and Ayn before others, are heard as vowels. */
const latin = (word: string): string =>
  anyAscii(
    word
      .replace(/ου/gu, 'u')
      .replace(/[اא]|^[عע]/gu, 'a')
      .replace(/\p{Script=Cyrillic}/gu, (letter) => cyrillic[letter] ?? letter),
  );

/** A folded word as it sounds: a Cyrillic and a Latin spelling are one here. */
export const heard = (word: string): string => rewritten(latin(word).toLowerCase(), spellings);

const sound = (word: string): string => rewritten(heard(word), neighbours).replace(/[^a-z]/g, '');

/** "Mohammed" and "محمد" are "mhmd": without vowels, but for the first, and without the h at the end that nobody hears. */
function consonants(heardAs: string): string {
  const [first = '', ...others] = heardAs;
  const start = /[aeiou]/.test(first) ? 'a' : first;
  const rest = others.join('').replace(/[aeiouv]/g, '');
  return (start + rest).replaceAll('sh', 's').replace(/(?<=..)h$/, '');
}

const isLatin = (word: string): boolean => !/[\p{L}--\p{Script=Latin}]/v.test(word);
/** The other scripts write consonants, and vowels rarely or as marks. */
const writesVowels = (word: string): boolean =>
  !/[\p{L}--[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Georgian}\p{Script=Armenian}\p{Script=Han}\p{Script=Hangul}]]/v.test(
    word,
  );

/** In Arabic the article is a part of the word. */
const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'аль', 'эль']);
/** "Tetiana K" says who is meant; where a word is one letter, that letter is a name. */
const INITIAL = /^[\p{L}--[\p{Script=Han}\p{Script=Hangul}]]$/v;

/** "Abd Allah" is one name. */
function wordsOf(name: string): string[] {
  const folded = fold(name).replace(/(?<=(?:^| )عبد) (?=ال)/gu, '');
  return folded ? folded.split(' ') : [];
}

/** A word, and what it is called by as well: without the article, a given name that is written together with the family's, and Dad as Persian says it. */
function callsOf(word: string): string[] {
  const rest = word.replace(/^(?:عبد)?ال(?=..)/u, '').replace(/^(?:\p{Script=Han}|\p{Script=Hangul})(?=.)/u, '');
  return [...new Set([word, rest].flatMap((one) => [one, one.replaceAll('ض', 'ز')]))];
}

/** The length of the column. */
const LONGEST = 600;

/**
 * By what a name is found in another script: its words with a blank around each. What is written in another script than the
 * Latin one begins with "+"; consonants alone follow "=" where the script writes no more, and "~" where it does.
 */
export function soundName(name: string): string {
  const words = wordsOf(name).flatMap(callsOf).flatMap(keptForms);
  return words.length > 0 ? ` ${[...new Set(words)].join(' ')} `.slice(0, LONGEST) : '';
}

function keptForms(word: string): string[] {
  const whole = sound(word);
  if (!writesVowels(word)) return [`=${consonants(whole)}`];
  return [isLatin(word) ? whole : `+${whole}`, `~${consonants(whole)}`];
}

/**
 * For each typed word what it looks for in a `soundName`; any of it is enough. Beginnings are enough between two scripts,
 * but few consonants say little: they have to be all, and so do two Latin spellings. Nothing where a word has no sound to go by.
 */
export function soundsSought(typed: string): readonly (readonly string[])[] {
  const words = wordsOf(typed);
  const carrying = words.filter((word) => !ARTICLES.has(word) && !INITIAL.test(word));
  const sought = (carrying.length > 0 ? carrying : words).map((word) => callsOf(word).flatMap(soughtForms));
  return sought.every((forms) => forms.length > 0) ? sought : [];
}

function soughtForms(word: string): string[] {
  const whole = sound(word);
  const bones = consonants(whole);
  const byConsonants = bones.length > 1 ? [` =${bones}${bones.length < 3 ? ' ' : ''}`] : [];
  if (!writesVowels(word)) return byConsonants.flatMap((form) => [form, form.replace('=', '~')]);
  return whole.length > 1 ? [isLatin(word) ? ` ${whole} ` : ` ${whole}`, ` +${whole}`, ...byConsonants] : [];
}

/** SQL for `isHeardIn`: reads the index of one short column from end to end, however few are found. */
export function heardSql(column: string, sought: readonly (readonly string[])[]): [sql: string, ...params: string[]] {
  const words = sought.map((forms) => `(${forms.map(() => `${column} LIKE ?`).join(' OR ')})`);
  return [words.join(' AND ') || 'FALSE', ...sought.flat().map((form) => `%${form}%`)];
}

/** @param kept a `soundName`; null for a name whose sound is not kept yet */
export const isHeardIn = (sought: readonly (readonly string[])[], kept: string | null): boolean =>
  kept !== null && sought.length > 0 && sought.every((forms) => forms.some((form) => kept.includes(form)));
