import { Column, Entity, Index, Unique } from 'typeorm';
import { FlagColumn, Id, InstantColumn, References, TextColumn, UuidColumn } from '../../../database/columns.js';
import { CourseRunEntity } from '../../catalogue/course-run.entity.js';
import { BookingEntity } from '../booking.entity.js';

/** A free seat that was offered to somebody who waits, or why it was not. */
@Entity('seat_offer')
@Unique('uq_seat_offer_open', ['bookingId', 'isOpen'])
@Index('ix_seat_offer_due', ['state', 'expiresAt'])
@Index('ix_seat_offer_course_run', ['courseRunId'])
export class SeatOfferEntity {
  @Id()
  id: string;

  @References(() => BookingEntity, 'fk_seat_offer_booking')
  @UuidColumn('booking_id')
  bookingId: string;

  @References(() => CourseRunEntity, 'fk_seat_offer_course_run')
  @UuidColumn('course_run_id')
  courseRunId: string;

  @TextColumn('state', 12)
  state: string;

  /** 1 while it waits for an answer: the unique key over it allows one such offer for a booking. */
  @Column({
    name: 'is_open',
    type: 'tinyint',
    generatedType: 'STORED',
    asExpression: "case when state = 'OPEN' then 1 end",
    insert: false,
    update: false,
  })
  isOpen: 1 | null;

  /** False shortly before the start, when everybody is asked and the first answer wins. */
  @FlagColumn('holds_seat')
  holdsSeat: boolean;

  /** Why the person was skipped: an error code. */
  @TextColumn('reason', 60, { nullable: true })
  reason: string | null;

  @InstantColumn('offered_at')
  offeredAt: Date;

  @InstantColumn('expires_at')
  expiresAt: Date;

  @InstantColumn('answered_at', { nullable: true })
  answeredAt: Date | null;
}
