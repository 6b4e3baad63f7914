import type { BookingState } from '../../../booking/domain/booking-moves.js';
import type { RunState } from '../../../catalogue/domain/run-moves.js';
import { isRecordable } from '../../domain/sheet.js';
import { isAfterEnd } from './door.js';

/** Somebody who was seen at a door and whom the attendance does not know of. */
export interface Unlisted {
  readonly happenedAt: Date;
  readonly endsAt: Date;
  readonly dateState: string;
  readonly runState: RunState;
  readonly bookingState: BookingState;
  /** When staff ended the door, where they did. */
  readonly doorEndedAt: Date | null;
}

/** What stands, or stood, in the way: the first thing that staff have to know. */
export function whyUnlisted({ happenedAt, endsAt, dateState, runState, bookingState, doorEndedAt }: Unlisted): string {
  if (dateState === 'CANCELLED') return 'attendance.called_off';
  if (!isRecordable(runState)) return 'attendance.closed';
  if (bookingState !== 'CONFIRMED') return 'attendance.not_on_sheet';
  if (happenedAt >= endsAt) return 'attendance.date_over';
  return isAfterEnd({ endedAt: doorEndedAt }, happenedAt) ? 'door.ended' : 'attendance.not_taken';
}
