import { conflict, type DomainError, invalid } from '../../../errors/domain-error.js';
import { entriesOf, type Queued } from './party.js';

export interface MergeFacts {
  /** Of the run that ends. */
  readonly state: string;
  readonly isSameCourse: boolean;
  /** Of the run that goes on. */
  readonly waiting: number;
  readonly free: number;
}

/** A course that has begun is not put together with another one. */
const ahead: ReadonlySet<string> = new Set(['PUBLISHED', 'CLOSED_FOR_REGISTRATION', 'CONFIRMED']);

/** Why two dates of a course cannot become one (S6): everybody who has a place finds one, or nobody is moved. */
export function refuseMerge({ state, isSameCourse, waiting, free }: MergeFacts, people: number): DomainError | null {
  if (!ahead.has(state)) return conflict('run.move_impossible', { from: state, to: 'CANCELLED' });
  if (!isSameCourse) return refused('run.merge_other_course');
  const places = waiting > 0 ? 0 : Math.max(0, free);
  return places < people ? refused('run.merge_too_full', { free: places, people }) : null;
}

const refused = (code: string, params = {}): DomainError => invalid(code, params, [{ field: 'alternative', code, params }]);

/** Who came first goes first; of a party whoever speaks for it goes last, so that nobody has to speak in between. */
export const inMergingOrder = <T extends Queued>(seated: readonly T[]): T[] =>
  entriesOf(seated).flatMap((entry) => entry.toSorted((a, b) => Number(a.id === a.partyId) - Number(b.id === b.partyId)));
