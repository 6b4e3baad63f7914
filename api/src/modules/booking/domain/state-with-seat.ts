import { confirmBy } from '../../catalogue/domain/admission.js';
import type { BookingState } from './booking-moves.js';

/** In which state somebody who waited has a seat: what needs a yes of staff still needs it (pain 6). */
export const stateWithSeat = (prerequisites: readonly string[], isApproved: boolean): Extract<BookingState, 'CONFIRMED' | 'REQUESTED'> =>
  isApproved || confirmBy(prerequisites) === 'auto' ? 'CONFIRMED' : 'REQUESTED';
