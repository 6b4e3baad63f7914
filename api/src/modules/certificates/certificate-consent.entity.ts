import { Entity } from 'typeorm';
import { InstantColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import { BookingEntity } from '../booking/booking.entity.js';

/** A person allows the organisation that enrolled them to have the certificate of this booking. */
@Entity('certificate_consent')
export class CertificateConsentEntity {
  @References(() => BookingEntity, 'fk_certificate_consent_booking')
  @UuidColumn('booking_id', { primary: true })
  bookingId: string;

  @TextColumn('text_version', 20)
  textVersion: string;

  @InstantColumn('given_at')
  givenAt: Date;

  @InstantColumn('withdrawn_at', { nullable: true })
  withdrawnAt: Date | null;
}
