import type { BookingLetterData } from './booking-letters.js';
import { bookingSamples } from './samples.js';

/** Courses that end after their second date, or after none where there is but one. */
export const runEndedEarlySamples: readonly BookingLetterData[] = bookingSamples.map(({ booking, links }) => ({
  booking: {
    ...booking,
    run: { ...booking.run, cancelReason: 'Die Trainerin ist länger krank.' },
    sessions: booking.sessions.map((session, at) => ({ ...session, cancelled: at > 1 || booking.sessions.length === 1 })),
  },
  links,
}));
