import { conflict, type DomainError, invalid } from '../../../errors/domain-error.js';
import { type BookingState, isSeated } from './booking-moves.js';
import { entriesOf, type Queued } from './party.js';
import { givesWay } from './transfer.js';

export interface MergeFacts {
  /** Of the run that ends. */
  readonly state: string;
  readonly isSameCourse: boolean;
  /** Of the run that goes on. */
  readonly waiting: number;
  readonly free: number;
}

/** Whose place would end with the run, and what they have in the other one. */
export interface Merging extends Queued {
  readonly state: BookingState;
  readonly there: BookingState | null;
}

/** Whoever has as good a place in the other run keeps that one. */
export const mustGoAlong = ({ state, there }: Merging): boolean => there === null || givesWay(there, state);

/** A course that has begun is not put together with another one. */
const ahead: ReadonlySet<string> = new Set(['PUBLISHED', 'CLOSED_FOR_REGISTRATION', 'CONFIRMED']);

/** Why two dates of a course cannot become one (S6): everybody who has a place finds one, or nobody is moved. */
export function refuseMerge({ state, isSameCourse, ...facts }: MergeFacts, along: readonly Merging[]): DomainError | null {
  if (!ahead.has(state)) return conflict('run.move_impossible', { from: state, to: 'CANCELLED' });
  if (!isSameCourse) return refused('run.merge_other_course');
  // What they have there is theirs to take.
  const waiting = facts.waiting - along.filter(({ there }) => there === 'WAITLISTED').length;
  const free = facts.free + along.filter(({ there }) => there !== null && isSeated(there)).length;
  const places = waiting > 0 ? 0 : Math.max(0, free);
  return places < along.length ? refused('run.merge_too_full', { free: places, people: along.length }) : null;
}

/** What was moved stays moved; whoever could not be keeps their place where it is, until staff have found one for them. */
export const mergeStopped = (people: number): DomainError => refused('run.merge_stopped', { people });

const refused = (code: string, params = {}): DomainError => invalid(code, params, [{ field: 'alternative', code, params }]);

/**
 * Who came first goes first; of a party whoever speaks for it goes last, so that nobody has to speak in between. Before
 * all of them goes who waits there: nobody overtakes the list.
 */
export const inMergingOrder = <T extends Merging>(seated: readonly T[]): T[] =>
  entriesOf(seated)
    .flatMap((entry) => entry.toSorted((a, b) => Number(a.id === a.partyId) - Number(b.id === b.partyId)))
    .toSorted((a, b) => Number(b.there === 'WAITLISTED') - Number(a.there === 'WAITLISTED'));
