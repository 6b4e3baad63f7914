import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, References, TextColumn, UuidColumn } from '../../../database/columns.js';
import { StaffAccountEntity } from '../../access/staff-account.entity.js';
import { SessionEntity } from '../../catalogue/session.entity.js';
import { DoorLinkEntity } from './door-link.entity.js';

/** Came to a door without a booking while there was no network, and could not be booked. Settled, it is a number and nobody: a device may send it again. */
@Entity('walk_in')
@Index('ix_walk_in_session', ['sessionId'])
@Index('ix_walk_in_door', ['doorId'])
@Index('ix_walk_in_account', ['accountId'])
export class WalkInEntity {
  /** Made by the device: sent twice, it is one. */
  @Id()
  id: string;

  @References(() => SessionEntity, 'fk_walk_in_session')
  @UuidColumn('session_id')
  sessionId: string;

  @References(() => DoorLinkEntity, 'fk_walk_in_door')
  @UuidColumn('door_id', { nullable: true })
  doorId: string | null;

  @References(() => StaffAccountEntity, 'fk_walk_in_account')
  @UuidColumn('account_id', { nullable: true })
  accountId: string | null;

  /** Null once it is settled. */
  @TextColumn('name', 200, { nullable: true })
  name: string | null;

  /** A telephone number or an address, as it was said at the door. */
  @TextColumn('contact', 254, { nullable: true })
  contact: string | null;

  @TextColumn('language', 16)
  language: string;

  /** Why there was no place: the code of the refusal. */
  @TextColumn('refusal', 80)
  refusal: string;

  @InstantColumn('happened_at')
  happenedAt: Date;

  @InstantColumn('received_at')
  receivedAt: Date;

  @InstantColumn('settled_at', { nullable: true })
  settledAt: Date | null;
}
