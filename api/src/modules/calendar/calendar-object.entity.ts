import { Entity, Index, Unique } from 'typeorm';
import { Id, InstantColumn, IntColumn, JsonColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import type { SentFacts } from './domain/sent-state.js';

/** What was put into somebody's calendar for one session of a booking, as it was last sent. */
@Entity('calendar_object')
@Unique('uq_calendar_object_uid', ['uid'])
@Unique('uq_calendar_object_booking_session', ['bookingId', 'sessionId'])
@Index('ix_calendar_object_session', ['sessionId'])
export class CalendarObjectEntity {
  @Id()
  id: string;

  @References('booking', 'fk_calendar_object_booking')
  @UuidColumn('booking_id')
  bookingId: string;

  @References('session', 'fk_calendar_object_session')
  @UuidColumn('session_id')
  sessionId: string;

  @TextColumn('uid', 80)
  uid: string;

  @IntColumn('sequence')
  sequence: number;

  @TextColumn('state', 10)
  state: 'SENT' | 'CANCELLED';

  @TextColumn('recipient', 254)
  recipient: string;

  @JsonColumn('sent')
  sent: SentFacts;

  @InstantColumn('last_sent_at')
  lastSentAt: Date;
}
