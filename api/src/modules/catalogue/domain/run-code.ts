import type { Audience, Kind } from './run.js';

/** Short names of the kinds as they stand in course numbers and certificate numbers. */
export const prefixOf: Readonly<Record<Kind, string>> = {
  BASIC_QUALIFICATION: 'BQ',
  IN_DEPTH_SEMINAR: 'VS',
  REFLECTION_TALK: 'RG',
  DEUTSCH4U: 'D4U',
  ASSOCIATION_TRAINING: 'MO',
  INTERCULTURAL_OPENING_TRAINING: 'IKO',
  NETWORK_MEETING: 'VT',
};

/** What the numbers of all courses of a kind and a year begin with: "BQ-2027-", for interpreters "BQ-L-2027-". */
export function codeStem(kind: Kind, audience: Audience, year: string): string {
  const isInterpreters = kind === 'BASIC_QUALIFICATION' && audience === 'INTERPRETER';
  return `${prefixOf[kind]}${isInterpreters ? '-L' : ''}-${year}-`;
}

/** The next number of a stem: one more than the highest that there is, however it was written. */
export function nextCode(stem: string, taken: readonly string[]): string {
  const numbers = taken.flatMap((code) => {
    const rest = code.startsWith(stem) ? code.slice(stem.length) : '';
    return /^\d{1,6}$/.test(rest) ? [Number(rest)] : [];
  });
  return `${stem}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}
