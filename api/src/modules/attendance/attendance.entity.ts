import { Entity, Index } from 'typeorm';
import { DecimalColumn, InstantColumn, References, TextColumn, TimeColumn, UuidColumn } from '../../database/columns.js';
import { StaffAccountEntity } from '../access/staff-account.entity.js';
import { BookingEntity } from '../booking/booking.entity.js';
import { SessionEntity } from '../catalogue/session.entity.js';

/** Whether and how long a participant was there on one date. */
@Entity('attendance')
@Index('ix_attendance_session', ['sessionId'])
@Index('ix_attendance_recorded_by', ['recordedBy'])
export class AttendanceEntity {
  @References(() => BookingEntity, 'fk_attendance_booking')
  @UuidColumn('booking_id', { primary: true })
  bookingId: string;

  @References(() => SessionEntity, 'fk_attendance_session')
  @UuidColumn('session_id', { primary: true })
  sessionId: string;

  @TextColumn('state', 10)
  state: string;

  @DecimalColumn('units', 4, 1)
  units: number;

  @TimeColumn('arrived_at', { nullable: true })
  arrivedAt: string | null;

  @TimeColumn('left_at', { nullable: true })
  leftAt: string | null;

  @References(() => StaffAccountEntity, 'fk_attendance_recorded_by')
  @UuidColumn('recorded_by', { nullable: true })
  recordedBy: string | null;

  @InstantColumn('recorded_at')
  recordedAt: Date;
}
