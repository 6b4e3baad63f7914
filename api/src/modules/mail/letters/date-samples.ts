import type { AddedData } from './added-letter.js';
import type { FellOutData } from './fell-out-letter.js';
import { session, sessionSamples } from './samples.js';

const asIs = { reason: null, inCalendar: true, isOver: false, units: { from: 36, to: 28 }, next: null };

/** Dates that fall out: one to come, and one that had begun. */
export const fellOutSamples: readonly FellOutData[] = sessionSamples.flatMap((sample) => [
  { ...sample, ...asIs, reason: 'Die Trainerin ist krank.', next: session(3, '2027-01-27', '17:30', '20:45') },
  { ...sample, ...asIs, isOver: true, units: null, inCalendar: false },
]);

/** Dates that came later: with an entry of the calendar, and for somebody who waits. */
export const addedSamples: readonly AddedData[] = sessionSamples.flatMap((sample) => [
  { ...sample, reason: 'Wir holen den 6. Februar nach.', inCalendar: true, units: { from: 28, to: 36 } },
  { ...sample, booking: { ...sample.booking, state: 'WAITLISTED' }, reason: null, inCalendar: false, units: null },
]);
