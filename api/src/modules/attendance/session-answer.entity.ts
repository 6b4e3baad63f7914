import { Entity, Index } from 'typeorm';
import { FlagColumn, InstantColumn, References, UuidColumn } from '../../database/columns.js';
import { BookingEntity } from '../booking/booking.entity.js';
import { SessionEntity } from '../catalogue/session.entity.js';

/** Whether a participant can come to a date that was moved; holds for the time at which it was asked and no other. */
@Entity('session_answer')
@Index('ix_session_answer_session', ['sessionId'])
export class SessionAnswerEntity {
  @References(() => BookingEntity, 'fk_session_answer_booking')
  @UuidColumn('booking_id', { primary: true })
  bookingId: string;

  @References(() => SessionEntity, 'fk_session_answer_session')
  @UuidColumn('session_id', { primary: true })
  sessionId: string;

  @InstantColumn('starts_at')
  startsAt: Date;

  @FlagColumn('can_come')
  canCome: boolean;

  @InstantColumn('answered_at')
  answeredAt: Date;
}
