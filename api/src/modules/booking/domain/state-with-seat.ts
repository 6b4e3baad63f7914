import type { BookingState } from './booking-moves.js';
import type { Finding } from './finding.js';

/** In which state somebody who waited has a seat: what needs a yes of staff still needs it, and a yes once given stays (pain 6). */
export const stateWithSeat = (findings: readonly Finding[], isApproved: boolean): Extract<BookingState, 'CONFIRMED' | 'REQUESTED'> =>
  isApproved || !findings.some(({ effect }) => effect === 'request') ? 'CONFIRMED' : 'REQUESTED';
