import { Entity, Index, Unique } from 'typeorm';
import { Id, InstantColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import { StaffAccountEntity } from './staff-account.entity.js';

/** A signed-in browser of a staff member. */
@Entity('staff_session')
@Unique('uq_staff_session_token', ['tokenHash'])
@Index('ix_staff_session_account', ['accountId'])
@Index('ix_staff_session_expires_at', ['expiresAt'])
export class StaffSessionEntity {
  @Id()
  id: string;

  @References(() => StaffAccountEntity, 'fk_staff_session_account')
  @UuidColumn('account_id')
  accountId: string;

  @TextColumn('token_hash', 64)
  tokenHash: string;

  @InstantColumn('created_at')
  createdAt: Date;

  @InstantColumn('seen_at')
  seenAt: Date;

  @InstantColumn('expires_at')
  expiresAt: Date;
}
