import type { LocalDate, LocalTime } from '../../../time/berlin.js';

/** One date in somebody's calendar: Berlin wall-clock time, as printed on paper. */
export interface CalendarEvent {
  readonly uid: string;
  /** Grows with every change that was sent and with the cancellation; calendars ignore what does not grow (CAL-06). */
  readonly sequence: number;
  /** When this wording was made: now for a message, the last change for a feed. */
  readonly stamp: Date;
  readonly date: LocalDate;
  readonly start: LocalTime;
  readonly end: LocalTime;
  readonly summary: string;
  readonly location: string | null;
  readonly description: string | null;
  /** Where an online date meets, as a link. */
  readonly url: string | null;
  readonly cancelled: boolean;
}

export interface Mailbox {
  readonly name: string;
  readonly email: string;
}

/** One event for one person. Never more than one attendee: nobody learns who else comes (INV-03). */
export interface Invitation {
  readonly event: CalendarEvent;
  readonly organizer: Mailbox;
  readonly attendee: Mailbox;
}
