/*
 * Text as people type it when they search: without case, accents or blanks in the right place. Pure.
 */

const german: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' };
/** Letters that Unicode does not take apart. */
const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h' };

/** Lower case, umlauts written out, no accents, one blank between words: "Petra Schäfer-Groß" is "petra schaefer gross". */
export function fold(text: string): string {
  return plain(lower(text).replace(/[äöü]/g, (letter) => german[letter] ?? letter));
}

/** As `fold`, but an umlaut loses its dots: "Schäfer" is "schafer", as many people type it. */
export function foldWithoutUmlauts(text: string): string {
  return plain(lower(text));
}

/** Folded text without blanks, so that "Deutsch 4U" and "Deutsch4U" are one. */
export const compact = (folded: string): string => folded.replaceAll(' ', '');

const lower = (text: string): string => text.normalize('NFC').toLowerCase();

function plain(text: string): string {
  return text
    .replace(/[ßæœøłđðþıħ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}\p{Mc}]+/gu, ' ')
    .trim();
}
