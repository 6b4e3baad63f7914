import { Entity, Index } from 'typeorm';
import { JsonColumn, References, SmallIntColumn, TextColumn, UuidColumn } from '../../database/columns.js';
import type { ErrorParams } from '../../errors/domain-error.js';
import { StaffJobEntity } from './staff-job.entity.js';

/** One step of long work: waiting, done, refused with a reason, or left out because it was stopped. */
@Entity('staff_job_item')
@Index('ix_staff_job_item_booking', ['bookingId'])
export class StaffJobItemEntity {
  @References(() => StaffJobEntity, 'fk_staff_job_item_job')
  @UuidColumn('job_id', { primary: true })
  jobId: string;

  @SmallIntColumn('position', { primary: true })
  position: number;

  @References('BookingEntity', 'fk_staff_job_item_booking')
  @UuidColumn('booking_id', { nullable: true })
  bookingId: string | null;

  @TextColumn('state', 10)
  state: string;

  @TextColumn('problem', 60, { nullable: true })
  problem: string | null;

  @JsonColumn('problem_params', { nullable: true })
  problemParams: ErrorParams | null;
}
