import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, References, SmallIntColumn, TextColumn, UuidColumn } from '../../../database/columns.js';
import { StaffAccountEntity } from '../../access/staff-account.entity.js';
import { SessionEntity } from '../../catalogue/session.entity.js';

/** A door of one date, for whoever stands there without an account. Link and PIN are derived, not stored. */
@Entity('door_link')
@Index('ix_door_link_session', ['sessionId'])
@Index('ix_door_link_created_by', ['createdBy'])
export class DoorLinkEntity {
  @Id()
  id: string;

  @References(() => SessionEntity, 'fk_door_link_session')
  @UuidColumn('session_id')
  sessionId: string;

  /** What staff call it, for example "Eingang 1". */
  @TextColumn('name', 60)
  name: string;

  @TextColumn('nonce', 24)
  nonce: string;

  /** Wrong PINs in a row. */
  @SmallIntColumn('tries')
  tries: number;

  @References(() => StaffAccountEntity, 'fk_door_link_created_by')
  @UuidColumn('created_by')
  createdBy: string;

  @InstantColumn('created_at')
  createdAt: Date;

  @InstantColumn('ended_at', { nullable: true })
  endedAt: Date | null;
}
