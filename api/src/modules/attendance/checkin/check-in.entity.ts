import { Entity, Index } from 'typeorm';
import { FlagColumn, Id, InstantColumn, References, TextColumn, UuidColumn } from '../../../database/columns.js';
import { StaffAccountEntity } from '../../access/staff-account.entity.js';
import { BookingEntity } from '../../booking/booking.entity.js';
import { SessionEntity } from '../../catalogue/session.entity.js';
import { DoorLinkEntity } from './door-link.entity.js';

/** What happened at a door, as the device there saw it; attendance follows from it and is never the other way round. */
@Entity('check_in')
@Index('ix_check_in_session', ['sessionId', 'bookingId', 'happenedAt'])
@Index('ix_check_in_booking', ['bookingId'])
@Index('ix_check_in_door', ['doorId'])
@Index('ix_check_in_account', ['accountId'])
@Index('ix_check_in_to_settle', ['toSettle'])
export class CheckInEntity {
  /** Made by the device: sent twice, it is one. */
  @Id()
  id: string;

  @References(() => SessionEntity, 'fk_check_in_session')
  @UuidColumn('session_id')
  sessionId: string;

  @References(() => BookingEntity, 'fk_check_in_booking')
  @UuidColumn('booking_id')
  bookingId: string;

  @UuidColumn('device')
  device: string;

  @References(() => DoorLinkEntity, 'fk_check_in_door')
  @UuidColumn('door_id', { nullable: true })
  doorId: string | null;

  @References(() => StaffAccountEntity, 'fk_check_in_account')
  @UuidColumn('account_id', { nullable: true })
  accountId: string | null;

  /** How the person was found: by code, by name, or taken in at the door. */
  @TextColumn('way', 8)
  way: string;

  /** What the device said to the person; it stays, whatever is known later. */
  @TextColumn('shown', 8)
  shown: string;

  @InstantColumn('happened_at')
  happenedAt: Date;

  @InstantColumn('received_at')
  receivedAt: Date;

  @InstantColumn('undone_at', { nullable: true })
  undoneAt: Date | null;

  /** Whether the attendance says "was there" because of this. */
  @FlagColumn('attended')
  attended: boolean;

  /** What the attendance said before. */
  @TextColumn('state_before', 10, { nullable: true })
  stateBefore: string | null;

  /** Whether the attendance did not take it; staff settle what it means. */
  @FlagColumn('to_settle')
  toSettle: boolean;
}
