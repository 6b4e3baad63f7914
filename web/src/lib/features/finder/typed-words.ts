/** Case and accents do not matter, a German umlaut may be written out. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '');
const written = (text: string): string => folded(text.toLowerCase().replaceAll(/[äöü]/g, (letter) => `${folded(letter)}e`));

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Whether every word that was typed begins a word of these texts. Nothing typed matches everything. */
export function matches(typed: string, texts: readonly string[]): boolean {
  const known = texts.flatMap((text) => [...wordsOf(folded(text)), ...wordsOf(written(text))]);
  return wordsOf(folded(typed)).every((word) => known.some((one) => one.startsWith(word)));
}

export interface MarkedPart {
  text: string;
  hit: boolean;
}

/** The text in pieces, so that what was typed can be shown in it. */
export function marked(text: string, typed: string): MarkedPart[] {
  const words = wordsOf(typed).toSorted((a, b) => b.length - a.length);
  if (words.length === 0) return [{ text, hit: false }];
  const hits = new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})`, 'giu');
  return text
    .split(hits)
    .map((part, at) => ({ text: part, hit: at % 2 === 1 }))
    .filter((part) => part.text !== '');
}
