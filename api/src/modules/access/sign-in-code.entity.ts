import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, References, SmallIntColumn, TextColumn, UuidColumn } from '../../database/columns.js';
import { StaffAccountEntity } from './staff-account.entity.js';

/** A mailed code of six digits, stored as a hash. */
@Entity('sign_in_code')
@Index('ix_sign_in_code_account', ['accountId', 'expiresAt'])
export class SignInCodeEntity {
  @Id()
  id: string;

  @References(() => StaffAccountEntity, 'fk_sign_in_code_account')
  @UuidColumn('account_id')
  accountId: string;

  @TextColumn('code_hash', 64)
  codeHash: string;

  @SmallIntColumn('tries')
  tries: number;

  @InstantColumn('created_at')
  createdAt: Date;

  @InstantColumn('expires_at')
  expiresAt: Date;

  @InstantColumn('used_at', { nullable: true })
  usedAt: Date | null;
}
