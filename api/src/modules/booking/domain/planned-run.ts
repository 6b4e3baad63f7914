import { conflict } from '../../../errors/domain-error.js';

/** States of a run in which staff still decide how its places are given. */
const planningStates: ReadonlySet<string> = new Set(['DRAFT', 'IN_REVIEW', 'PUBLISHED', 'CLOSED_FOR_REGISTRATION', 'CONFIRMED']);

/** States in which somebody may still get a place: also after the first date, when staff let a person in late. */
const seatingStates: ReadonlySet<string> = new Set(['PUBLISHED', 'CLOSED_FOR_REGISTRATION', 'CONFIRMED', 'RUNNING']);

/** States in which people of a run can still meet, and staff prepare where. */
const meetingStates: ReadonlySet<string> = new Set([...planningStates, ...seatingStates]);

export const mayMeet = (state: string): boolean => meetingStates.has(state);

export const isPlanned = (state: string): boolean => planningStates.has(state);

/** @throws DomainError `run.places_settled` */
export function assertPlanned(state: string): void {
  if (!isPlanned(state)) throw conflict('run.places_settled', { state });
}

/** @throws DomainError `run.seats_over` */
export function assertSeating(state: string): void {
  if (!seatingStates.has(state)) throw conflict('run.seats_over', { state });
}
