import { Entity, Index, Unique } from 'typeorm';
import { DateColumn, Id, References, TextColumn, UuidColumn } from '../../database/columns.js';
import { BookingEntity } from './booking.entity.js';
import type { LocalDate } from '../../time/berlin.js';

/** What someone needs to take part; deleted soon after the run. */
@Entity('support_need')
@Unique('uq_support_need_booking_kind', ['bookingId', 'kind'])
@Index('ix_support_need_delete_after', ['deleteAfter'])
export class SupportNeedEntity {
  @Id()
  id: string;

  @References(() => BookingEntity, 'fk_support_need_booking')
  @UuidColumn('booking_id')
  bookingId: string;

  @TextColumn('kind', 16)
  kind: string;

  @DateColumn('delete_after')
  deleteAfter: LocalDate;
}
