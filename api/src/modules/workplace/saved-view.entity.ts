import { Entity, Index } from 'typeorm';
import { FlagColumn, Id, InstantColumn, JsonColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import { StaffAccountEntity } from '../access/staff-account.entity.js';

/** The filter of a list that somebody keeps under a name. */
@Entity('saved_view')
@Index('ix_saved_view_owner', ['ownerId', 'list'])
@Index('ix_saved_view_shared', ['isShared', 'list'])
export class SavedViewEntity {
  @Id()
  id: string;

  @References(() => StaffAccountEntity, 'fk_saved_view_owner')
  @UuidColumn('owner_id')
  ownerId: string;

  @TextColumn('list', 16)
  list: string;

  @TextColumn('name', 60)
  name: string;

  @JsonColumn('query')
  query: Record<string, string>;

  /** Colleagues see it too; only its owner changes it. */
  @FlagColumn('is_shared')
  isShared: boolean;

  @InstantColumn('created_at')
  createdAt: Date;
}
