import { Entity, Index } from 'typeorm';
import { InstantColumn, JsonColumn, References, SmallIntColumn, TextColumn, UuidColumn } from '../../database/columns.js';
import type { ErrorParams } from '../../errors/domain-error.js';
import { BookingEntity } from '../booking/booking.entity.js';
import { CertificateBatchEntity } from './certificate-batch.entity.js';
import { CertificateEntity } from './certificate.entity.js';

/** One document of a batch: waiting, being made, done, or refused with a reason. */
@Entity('certificate_batch_item')
@Index('ix_certificate_batch_item_due', ['state', 'leaseUntil'])
@Index('ix_certificate_batch_item_booking', ['bookingId'])
@Index('ix_certificate_batch_item_certificate', ['certificateId'])
export class CertificateBatchItemEntity {
  @References(() => CertificateBatchEntity, 'fk_certificate_batch_item_batch')
  @UuidColumn('batch_id', { primary: true })
  batchId: string;

  @References(() => BookingEntity, 'fk_certificate_batch_item_booking')
  @UuidColumn('booking_id', { primary: true })
  bookingId: string;

  @SmallIntColumn('position')
  position: number;

  @TextColumn('state', 10)
  state: string;

  @UuidColumn('lease_token', { nullable: true })
  leaseToken: string | null;

  @InstantColumn('lease_until', { nullable: true })
  leaseUntil: Date | null;

  @SmallIntColumn('tries', { default: 0 })
  tries: number;

  @TextColumn('problem', 60, { nullable: true })
  problem: string | null;

  @JsonColumn('problem_params', { nullable: true })
  problemParams: ErrorParams | null;

  @References(() => CertificateEntity, 'fk_certificate_batch_item_certificate')
  @UuidColumn('certificate_id', { nullable: true })
  certificateId: string | null;
}
