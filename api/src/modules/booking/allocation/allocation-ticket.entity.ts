import { Entity, Index } from 'typeorm';
import { FlagColumn, IntColumn, References, TextColumn, UuidColumn } from '../../../database/columns.js';
import { CourseRunEntity } from '../../catalogue/course-run.entity.js';
import { BookingEntity } from '../booking.entity.js';

/** The lot of a booking and what came of it; kept so that everybody can be told why. */
@Entity('allocation_ticket')
@Index('ix_allocation_ticket_course_run', ['courseRunId', 'place'])
export class AllocationTicketEntity {
  @References(() => BookingEntity, 'fk_allocation_ticket_booking')
  @UuidColumn('booking_id', { primary: true })
  bookingId: string;

  @References(() => CourseRunEntity, 'fk_allocation_ticket_course_run')
  @UuidColumn('course_run_id')
  courseRunId: string;

  /** Rank, from 1. */
  @IntColumn('place')
  place: number;

  @IntColumn('stage')
  stage: number;

  @TextColumn('ticket', 64)
  ticket: string;

  @FlagColumn('has_seat')
  hasSeat: boolean;
}
