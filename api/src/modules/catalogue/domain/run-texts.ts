import { compact, fold, foldWithoutUmlauts } from '../../../texts/fold.js';
import { plainText } from '../../../texts/formatted-text.js';
import type { Kind } from './run.js';

const PROMISE_LENGTH = 160;
const SLUG_LENGTH = 160;

/** A card's title does not repeat what stands above it: the town, and the name of the programme. */
export function shortTitle(title: string, kind: Kind, town: string | null): string {
  let short = kind === 'DEUTSCH4U' ? title.replace(/^Deutsch\s?4U\s*–\s*/u, '') : title;
  if (town) {
    const place = escape(town);
    short = short.replace(new RegExp(`\\s*–\\s*${place}(?=\\s*$|\\s*\\()`, 'u'), '').replace(new RegExp(`\\s+${place}$`, 'u'), '');
  }
  return short.trim() || title;
}

/** One or two sentences for the card: the first of the description that fit. */
export function promiseOf(description: string): string {
  const text = plainText(description).replaceAll(/\s*\n\s*/gu, ' ');
  const sentences = text.match(/[^.?!]+[.?!]+/gu) ?? [text];
  let promise = '';
  for (const sentence of sentences) {
    if (promise && promise.length + sentence.length > PROMISE_LENGTH) break;
    promise += sentence;
  }
  return promise.trim().slice(0, 300);
}

/** Readable part of the address; the code at its end makes it unique. */
export function slugOf(title: string, code: string): string {
  const end = ascii(fold(code));
  const words = ascii(fold(title));
  const room = SLUG_LENGTH - end.length - 1;
  const start = words.length <= room ? words : words.slice(0, room).replace(/-[^-]*$/u, '');
  return start ? `${start}-${end}` : end;
}

/** Words people search a kind by and that its texts may lack, in the languages they type. Never shown. */
const synonyms: Readonly<Record<Kind, string>> = {
  BASIC_QUALIFICATION: 'Basisqualifizierung Grundkurs Ausbildung Lotse Lotsin Integrationslotsen basic qualification guide',
  IN_DEPTH_SEMINAR: 'Vertiefungsseminar Seminar Fortbildung Weiterbildung in-depth seminar',
  REFLECTION_TALK: 'Reflexionsgespräch Supervision Austausch reflection talk',
  DEUTSCH4U: 'Deutsch4U Deutsch 4U D4U MitSprache Deutschkurs Sprachkurs Deutsch lernen German course language',
  ASSOCIATION_TRAINING: 'Vereinsschulung Vereinsrecht Verein Migrantenorganisation association club',
  INTERCULTURAL_OPENING_TRAINING: 'Interkulturelle Öffnung IKÖ Schulung intercultural training',
  NETWORK_MEETING: 'Vernetzungstreffen Arbeitstreffen WIR-Koordinatoren network meeting',
};

/** What a search looks at, folded; both spellings of umlauts, so that "Schaefer" and "Schafer" find "Schäfer". */
export function searchTextOf(kind: Kind, parts: readonly (string | null)[]): string {
  const text = [...parts.filter((part) => part !== null), synonyms[kind]].join(' ');
  const [written, dotless] = [fold(text), foldWithoutUmlauts(text)];
  return written === dotless ? written : `${written} ${dotless}`;
}

/** What someone typed, ready to be compared. */
export interface SearchWords {
  readonly words: readonly string[];
  /** All of it without blanks, when it is long enough to mean something. */
  readonly joined: string | null;
}

export function searchWords(query: string): SearchWords | null {
  const folded = fold(query);
  if (!folded) return null;
  const joined = compact(folded);
  return { words: folded.split(' '), joined: joined.length >= 4 ? joined : null };
}

/** Every word occurs, or the whole query without blanks does ("Deutsch 4U" in "Deutsch4U" and the other way round). */
export function matchesText(wanted: SearchWords, searchText: string, compactText: string): boolean {
  return wanted.words.every((word) => searchText.includes(word)) || (wanted.joined !== null && compactText.includes(wanted.joined));
}

const ascii = (folded: string): string => folded.replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '');

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
