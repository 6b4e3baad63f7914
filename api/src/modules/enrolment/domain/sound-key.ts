import { foldWithoutUmlauts } from '../../../texts/fold.js';

/** Ways to write one sound when names of other scripts are written in Latin letters; the longer ones first. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/schtsch|shch/g, 's'],
  [/tsch|tch|ch|cz/g, 'c'],
  [/sch|sh|sz|zh/g, 's'],
  [/dsch|dzh|dj/g, 'j'],
  [/ph/g, 'f'],
  [/th|dt/g, 't'],
  [/kh|gh|ck|q/g, 'k'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ie|ee|ij|yi|[yj]/g, 'i'],
  [/ae|ai/g, 'a'],
  [/oe|ue/g, 'u'],
  [/[kc]s|x/g, 'ks'],
  [/z/g, 's'],
  [/h/g, ''],
  [/e/g, 'a'],
  [/o/g, 'u'],
];

/**
 * Names that sound alike have one key: Kowaltschuk and Kovalchuk, Mohammed and Muhammad. Words in any order. Two keys
 * that are equal are a question to a human being, never an answer.
 */
export function soundKey(name: string): string {
  const words = foldWithoutUmlauts(name).split(' ').map(sound);
  return words.toSorted().join('');
}

const sound = (word: string): string => sounds.reduce((text, [ways, one]) => text.replace(ways, one), word).replace(/(.)\1+/g, '$1');
