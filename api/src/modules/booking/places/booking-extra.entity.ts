import { Entity } from 'typeorm';
import { References, TextColumn, UuidColumn } from '../../../database/columns.js';
import { BookingEntity } from '../booking.entity.js';

/** A place of another kind that belongs to a booking, or is only wished for. */
@Entity('booking_extra')
export class BookingExtraEntity {
  @References(() => BookingEntity, 'fk_booking_extra_booking')
  @UuidColumn('booking_id', { primary: true })
  bookingId: string;

  @TextColumn('kind', 12, { primary: true })
  kind: string;

  @TextColumn('state', 8)
  state: string;
}
