import type { Words } from './words.js';

/** The language in which staff type. */
const TYPED_IN = 'de';

/**
 * When somebody is to be reached, in the language of the reader. What has a word that nobody has translated is left out:
 * the number is enough.
 */
export function hoursIn(typed: string, words: Words): string | null {
  if (words.language === TYPED_IN) return typed;
  const hours = typed.replaceAll(/\s*\bUhr\b/g, '');
  const isKnown = (hours.match(/\p{L}+/gu) ?? []).every((word) => words.has(keyOf(word)));
  return isKnown ? hours.replaceAll(/\p{L}+/gu, (word) => words.t(keyOf(word))) : null;
}

const keyOf = (word: string): string => `common.hours.${word.toLowerCase()}`;
