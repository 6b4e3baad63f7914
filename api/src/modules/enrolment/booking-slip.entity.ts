import { Entity, Index, Unique } from 'typeorm';
import { InstantColumn, References, SmallIntColumn, TextColumn, UuidColumn } from '../../database/columns.js';
import { BookingEntity } from '../booking/booking.entity.js';

/** A slip of paper that opens one booking with a PIN, for people without e-mail. The PIN is derived, not stored. */
@Entity('booking_slip')
@Unique('uq_booking_slip_code', ['code'])
@Index('ix_booking_slip_renewed', ['renewedAt'])
export class BookingSlipEntity {
  @References(() => BookingEntity, 'fk_booking_slip_booking')
  @UuidColumn('booking_id', { primary: true })
  bookingId: string;

  @TextColumn('code', 16)
  code: string;

  @SmallIntColumn('tries')
  tries: number;

  @InstantColumn('created_at')
  createdAt: Date;

  /** Since when there is a new slip that the person has not got yet. */
  @InstantColumn('renewed_at', { nullable: true })
  renewedAt: Date | null;
}
