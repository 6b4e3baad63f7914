import { type NameKey, nameKey } from './name-key.js';

/** What is compared of two records. */
export interface Likable {
  readonly id: string;
  /** All names by which the person is known here, the first one first. */
  readonly names: readonly string[];
  readonly birthYear: number | null;
  /** In the form in which contacts are stored. */
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

export type GroundCode = 'name_same' | 'name_sounds' | 'name_part' | 'name_close' | 'birth_year' | 'birth_year_differs' | 'email' | 'phone';

/** What speaks for or against one person behind two records, and how much of 100. */
export interface Ground {
  readonly code: GroundCode;
  readonly weight: number;
}

export interface Likeness {
  /** 0 to 100. */
  readonly score: number;
  readonly grounds: readonly Ground[];
}

/** From here on staff are asked. */
export const ASK_FROM = 60;

const WEIGHTS: Readonly<Record<GroundCode, number>> = {
  name_same: 50,
  name_sounds: 45,
  name_part: 35,
  name_close: 30,
  birth_year: 20,
  birth_year_differs: -40,
  email: 25,
  phone: 25,
};

/** A second shared contact adds little: families share both (E15). */
const SECOND_CONTACT = 10;
const NOTHING: Likeness = { score: 0, grounds: [] };

/**
 * How likely two records are of one person (E21). Without a like name nothing counts: families share addresses and
 * numbers (E15). A single name says half as much as a full one.
 */
export function likeness(one: Likable, other: Likable): Likeness {
  const name = bestName(one, other);
  if (!name) return NOTHING;
  const grounds = [name, ...birthYear(one, other), ...contacts(one, other)];
  const sum = grounds.reduce((total, { weight }) => total + weight, 0);
  return { score: Math.min(100, Math.max(0, sum)), grounds };
}

function bestName(one: Likable, other: Likable): Ground | null {
  const found = one.names.flatMap((mine) => other.names.map((theirs) => nameGround(nameKey(mine), nameKey(theirs))));
  return found.filter((ground) => ground !== null).sort((a, b) => b.weight - a.weight)[0] ?? null;
}

function nameGround(one: NameKey, other: NameKey): Ground | null {
  const code = nameLikeness(one, other);
  if (!code) return null;
  const isSingle = Math.min(one.words.length, other.words.length) === 1;
  return { code, weight: isSingle ? Math.round(WEIGHTS[code] / 2) : WEIGHTS[code] };
}

function nameLikeness(one: NameKey, other: NameKey): GroundCode | null {
  if (one.written === other.written) return 'name_same';
  if (one.heard === other.heard || one.joined === other.joined) return 'name_sounds';
  const [short, long] = one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words];
  if (short.length > 1 && short.every((word) => long.includes(word))) return 'name_part';
  return short.length > 1 && short.length === long.length && areClose(short, long) ? 'name_close' : null;
}

/** All words but one are the same, and that one is a long one with one slip of the pen. */
function areClose(one: readonly string[], other: readonly string[]): boolean {
  const [mine, ...more] = one.filter((word) => !other.includes(word));
  const [theirs, ...others] = other.filter((word) => !one.includes(word));
  if (!mine || !theirs || more.length > 0 || others.length > 0) return false;
  return Math.min(mine.length, theirs.length) >= 5 && isOneSlip(mine, theirs);
}

/** One letter more, less, other, or two that changed places. */
function isOneSlip(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [here, there] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (here.length <= 1 && there.length <= 1) return true;
  return here.length === 2 && here === [...there].reverse().join('');
}

function birthYear(one: Likable, other: Likable): Ground[] {
  if (one.birthYear === null || other.birthYear === null) return [];
  const code = one.birthYear === other.birthYear ? 'birth_year' : 'birth_year_differs';
  return [{ code, weight: WEIGHTS[code] }];
}

function contacts(one: Likable, other: Likable): Ground[] {
  const shared: GroundCode[] = [];
  if (one.emails.some((email) => other.emails.includes(email))) shared.push('email');
  if (one.phones.some((phone) => other.phones.includes(phone))) shared.push('phone');
  return shared.map((code, at) => ({ code, weight: at === 0 ? WEIGHTS[code] : SECOND_CONTACT }));
}
