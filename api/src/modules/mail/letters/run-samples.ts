import type { BookingLetterData } from './booking-letters.js';
import { bookingSamples, otherSampleRun } from './samples.js';

/** Courses that end after their second date, or after none where there is but one; some with another one instead. */
export const runEndedEarlySamples: readonly BookingLetterData[] = bookingSamples.map(({ booking, links }, nth) => ({
  booking: {
    ...booking,
    run: { ...booking.run, cancelReason: 'Die Trainerin ist länger krank.', alternative: nth % 2 === 0 ? null : otherSampleRun },
    sessions: booking.sessions.map((session, at) => ({ ...session, cancelled: at > 1 || booking.sessions.length === 1 })),
  },
  links,
}));
