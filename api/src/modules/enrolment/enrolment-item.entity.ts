import { Entity, Index } from 'typeorm';
import { FlagColumn, IntColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import { BookingEntity } from '../booking/booking.entity.js';
import { EnrolmentBatchEntity } from './enrolment-batch.entity.js';

/** One person of a batch. The hash recognises the row when the same list comes again. */
@Entity('enrolment_item')
@Index('ix_enrolment_item_booking', ['bookingId'])
export class EnrolmentItemEntity {
  @References(() => EnrolmentBatchEntity, 'fk_enrolment_item_batch')
  @UuidColumn('batch_id', { primary: true })
  batchId: string;

  @References(() => BookingEntity, 'fk_enrolment_item_booking')
  @UuidColumn('booking_id', { primary: true })
  bookingId: string;

  @IntColumn('n')
  n: number;

  @TextColumn('row_hash', 43)
  rowHash: string;

  @FlagColumn('is_new_member')
  isNewMember: boolean;
}
