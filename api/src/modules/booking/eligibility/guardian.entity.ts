import { Entity } from 'typeorm';
import { InstantColumn, References, TextColumn, UuidColumn } from '../../../database/columns.js';
import { BookingEntity } from '../booking.entity.js';

/** Who consents for a participant under 18, kept apart from the booking (exception E23). */
@Entity('guardian')
export class GuardianEntity {
  @References(() => BookingEntity, 'fk_guardian_booking')
  @UuidColumn('booking_id', { primary: true })
  bookingId: string;

  @TextColumn('name', 200)
  name: string;

  /** A phone number or an address, as it was written. */
  @TextColumn('contact', 254)
  contact: string;

  @TextColumn('text_version', 20)
  textVersion: string;

  @InstantColumn('consented_at')
  consentedAt: Date;
}
