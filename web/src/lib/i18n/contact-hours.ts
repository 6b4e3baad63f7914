import type { Texts } from './texts.ts';

/** When somebody is to be reached, as staff typed it in German; null where it cannot be said in the language of the page. */
export function hoursIn(typed: string, { language, find }: Pick<Texts, 'language' | 'find'>): string | null {
  if (language === 'de') return typed;
  const words = typed.replaceAll(/\s*\bUhr\b/g, '').split(/(\p{L}+)/u);
  const said = words.map((word) => (/\p{L}/u.test(word) ? find(`common.hours.${word.toLowerCase()}`) : word));
  return said.includes(null) ? null : said.join('');
}
