import { IntlMessageFormat } from 'intl-messageformat';
import { createDates, type Dates } from '#lib/time/dates.ts';
import { directionOf, type Direction, type Language } from './languages.ts';
import { listsInWords } from './lists-in-words.ts';
import { messageOf } from './catalogues.ts';
import type { TextKey } from './text-key.ts';

export type TextParams = Record<string, string | number | Date>;
/** A piece of a sentence; a named piece (`<link>…</link>` in the catalogue) is drawn by the page. */
export interface TextPart {
  name: string | null;
  text: string;
}

export interface Texts {
  readonly language: Language;
  readonly direction: Direction;
  readonly dates: Dates;
  t(key: TextKey, params?: TextParams): string;
  /** A sentence in pieces, for sentences that hold a link or an emphasis. */
  parts(key: TextKey, params?: TextParams): TextPart[];
  /** For keys that are made from data; null where the catalogue has no such key. */
  find(key: string, params?: TextParams): string | null;
}

const compiled = new Map<string, IntlMessageFormat>();

function compile(language: Language, key: string, message: string): IntlMessageFormat {
  const id = `${language} ${key}`;
  const known = compiled.get(id);
  if (known) return known;
  const format = new IntlMessageFormat(message, language);
  compiled.set(id, format);
  return format;
}

/** Messages without ICU syntax are the common case and need no formatter. */
const isPlain = (message: string): boolean => !/[{}<'#]/.test(message);

function formatText(language: Language, key: string, params: TextParams): string | null {
  const message = messageOf(language, key);
  if (message === undefined || isPlain(message)) return message ?? null;
  return String(compile(language, key, message).format(listsInWords(params)));
}

const tagNames = (message: string): string[] => [...message.matchAll(/<(\w+)>/g)].map((tag) => tag[1] ?? '');

function formatParts(language: Language, key: string, params: TextParams): TextPart[] {
  const message = messageOf(language, key);
  if (message === undefined) return [{ name: null, text: key }];
  const tags = Object.fromEntries(
    tagNames(message).map((name) => [name, (chunks: unknown[]): TextPart => ({ name, text: chunks.join('') })]),
  );
  const pieces = compile(language, key, message).format<TextPart>({ ...params, ...tags });
  const list = Array.isArray(pieces) ? pieces : [pieces];
  return list.map((piece) => (typeof piece === 'string' ? { name: null, text: piece } : piece));
}

function buildTexts(language: Language): Texts {
  return {
    language,
    direction: directionOf(language),
    dates: createDates(language),
    t: (key, params = {}) => formatText(language, key, params) ?? key,
    parts: (key, params = {}) => formatParts(language, key, params),
    find: (key, params = {}) => formatText(language, key, params),
  };
}

const built = new Map<Language, Texts>();

/** One immutable set of texts per language; safe to share between requests. */
export function createTexts(language: Language): Texts {
  const texts = built.get(language) ?? buildTexts(language);
  built.set(language, texts);
  return texts;
}
