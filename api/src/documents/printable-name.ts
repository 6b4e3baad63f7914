/** The code points each font family can show. */
export type FontCoverage = readonly ReadonlySet<number>[];

/** A name as a person wrote it, and its Latin form where the person gave one. */
export interface WrittenName {
  readonly name: string;
  readonly latinName: string | null;
  /** False prints the Latin form alone: the way on for a script no font has. */
  readonly withOwnScript?: boolean;
}

export interface PrintableName {
  readonly latin: string;
  readonly ownScript: string | null;
}

export interface NameProblem {
  readonly code: 'certificate.name_not_printable' | 'certificate.latin_name_missing';
  readonly params: { readonly characters?: readonly string[] };
}

export type NameAnswer = { readonly name: PrintableName } | { readonly problem: NameProblem };

/**
 * How a name stands on a certificate. The Latin form leads, the own script is an optional second line; a name is
 * refused with its reason rather than printed with a hole in it.
 */
export function printableName(written: WrittenName, fonts: FontCoverage): NameAnswer {
  const name = onCertificate(written);
  const characters = missingGlyphs([name.latin, name.ownScript ?? ''].join(' '), fonts);
  if (characters.length > 0) return { problem: { code: 'certificate.name_not_printable', params: { characters } } };
  if (!/\p{Script=Latin}/u.test(name.latin)) return { problem: { code: 'certificate.latin_name_missing', params: {} } };
  return { name };
}

function onCertificate({ name, latinName, withOwnScript = true }: WrittenName): PrintableName {
  const latin = tidy(latinName ?? '') || tidy(name);
  const own = tidy(name);
  const isOwnScript = own !== latin && /(?!\p{Script=Latin})\p{L}/u.test(own);
  return { latin, ownScript: withOwnScript && isOwnScript ? own : null };
}

const tidy = (name: string): string => name.trim().replace(/ {2,}/g, ' ');

/**
 * The characters no font can show, each once, in the order of the text. What a reader sees as one letter (a base
 * and its marks) must come from one font, composed or decomposed; letters of a name may come from different ones.
 * Invisible characters are named by their code point.
 */
export function missingGlyphs(text: string, fonts: FontCoverage): string[] {
  const missing = [...letters.segment(text)].map(({ segment }) => segment).filter((letter) => !isShown(letter, fonts));
  return [...new Set(missing.map(named))];
}

/** A name without the pictures and signs no font has; null where a letter would be missing, or none is left. */
export function shownName(name: string, fonts: FontCoverage): string | null {
  const kept = [...letters.segment(name)].filter(({ segment }) => isShown(segment, fonts) || /[\p{L}\p{N}]/u.test(segment));
  const shown = tidy(kept.map(({ segment }) => segment).join(''));
  return /\p{L}/u.test(shown) && missingGlyphs(shown, fonts).length === 0 ? shown : null;
}

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

function isShown(letter: string, fonts: FontCoverage): boolean {
  if (forbidden.test(letter)) return false;
  return ['NFC', 'NFD'].some((form) => {
    const codes = Array.from(letter.normalize(form))
      .filter((char) => !joiners.test(char))
      .map((char) => char.codePointAt(0) ?? 0);
    return fonts.some((font) => codes.every((code) => font.has(code)));
  });
}

/** Marks that steer joining and direction inside a word (Persian needs them): shaped, never drawn. */
const joiners = /^[\u200C-\u200F\u061C]$/u;
/** Controls, line ends, lone surrogates and direction overrides have no place in a name. */
const forbidden = /(?![\u200C-\u200F\u061C])[\p{C}\p{Zl}\p{Zp}]/u;
const invisible = /^[\p{C}\p{Z}\p{M}]+$/u;

function named(letter: string): string {
  if (!invisible.test(letter)) return letter;
  return Array.from(letter)
    .map((char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}
