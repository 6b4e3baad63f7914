import { berlinDate, type LocalDate } from '../../../time/berlin.js';
import { isForMembers } from './admission.js';
import { hasBegun, takesLateEntries } from './late-entry.js';
import type { RunState } from './run-moves.js';

export const seatStates = [
  'free',
  'few',
  'collecting',
  'waitlist',
  'full',
  'drop_in',
  'members',
  'closed',
  'not_open',
  'cancelled',
  'past',
] as const;
export type SeatState = (typeof seatStates)[number];

/** Seats as everybody may know them: the exact number only when it is small. */
export interface Seats {
  readonly state: SeatState;
  readonly left: number | null;
  readonly capacity: number;
}

/** What the words depend on besides the rules of the run. */
export interface SeatCount {
  readonly capacity: number;
  readonly taken: number;
  readonly held: number;
  readonly waiting: number;
  /** 1 while wishes are collected; the places are given later, by a rule. */
  readonly collecting?: number;
}

export interface SeatRules {
  readonly state: RunState;
  readonly flags: readonly string[];
  readonly prerequisites: readonly string[];
  readonly firstDate: LocalDate;
  /** End of the last session. */
  readonly endsAt: Date;
  readonly registrationOpensAt: Date | null;
  readonly registrationDeadline: Date;
  /** Until when people may come in although the course has begun; null where they may not. */
  readonly lateEntryUntil: Date | null;
  readonly waitlistSize: number;
}

/** Up to so many free places the number is told. */
const TOLD_UP_TO = 5;

/** Seats in words, the first rule that applies. Pure and exact to the minute, so answers may be kept until the next one. */
export function seatsInWords(count: SeatCount, run: SeatRules, now: Date): Seats {
  const { capacity } = count;
  const closing = closedBecause(run, now);
  if (closing) return { state: closing, left: null, capacity };
  if (count.collecting) return { state: 'collecting', left: null, capacity };
  const left = freeSeats(count);
  if (left === 0) return { state: isListOpen(count, run, now) ? 'waitlist' : 'full', left, capacity };
  if (left <= TOLD_UP_TO) return { state: 'few', left, capacity };
  return { state: isForMembers(run.prerequisites) ? 'members' : 'free', left: null, capacity };
}

/** Places somebody can take now: while people wait, a freed place is theirs. */
export function freeSeats({ capacity, taken, held, waiting }: SeatCount): number {
  return waiting > 0 ? 0 : Math.max(0, capacity - taken - held);
}

/** All that the public sees of a ledger, as a key: two ledgers with the same key read the same. */
export function displayedSeats(count: SeatCount): string {
  if (count.collecting) return `${count.capacity}:collecting`;
  const left = freeSeats(count);
  if (left > TOLD_UP_TO) return `${count.capacity}:free`;
  // The length of the list is not shown, but it decides between "waiting list" and "full".
  return left > 0 ? `${count.capacity}:${left}` : `${count.capacity}:0:${count.waiting}`;
}

export const seatWordsChange = (before: SeatCount, after: SeatCount): boolean => displayedSeats(before) !== displayedSeats(after);

/** While more places than this stay free and nobody waits, taking one changes no words. */
export const WORDS_REST_ABOVE = TOLD_UP_TO;

/** People can do something about these: book, join the list, or just come. */
export const isBookable = (seats: Seats): boolean => ['free', 'few', 'collecting', 'members', 'drop_in'].includes(seats.state);

function closedBecause(run: SeatRules, now: Date): SeatState | null {
  if (run.state === 'CANCELLED') return 'cancelled';
  if (isOver(run, now)) return 'past';
  if (run.flags.includes('drop_in')) return 'drop_in';
  if (!takesLateEntries(run, now) && isRegistrationOver(run, now)) return 'closed';
  if (run.registrationOpensAt && now < run.registrationOpensAt) return 'not_open';
  return null;
}

const isRegistrationOver = (run: SeatRules, now: Date): boolean =>
  !registrationStates.has(run.state) || run.firstDate < berlinDate(now) || now >= run.registrationDeadline;

/** Nobody waits for a place in a course that has begun. */
const isListOpen = ({ waiting }: SeatCount, run: SeatRules, now: Date): boolean => waiting < run.waitlistSize && !hasBegun(run, now);

export function isOver(run: Pick<SeatRules, 'state' | 'endsAt'>, now: Date): boolean {
  return run.state === 'COMPLETED' || run.state === 'SETTLED' || now >= run.endsAt;
}

const registrationStates: ReadonlySet<RunState> = new Set(['PUBLISHED', 'CONFIRMED']);
