import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, References, UuidColumn } from '../../database/columns.js';
import { StaffAccountEntity } from '../access/staff-account.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** Two records that became one, and until when that can be taken back. */
@Entity('person_merge')
@Index('ix_person_merge_surviving', ['survivingId'])
@Index('ix_person_merge_merged', ['mergedId'])
@Index('ix_person_merge_undo_until', ['undoUntil'])
@Index('ix_person_merge_merged_by', ['mergedBy'])
@Index('ix_person_merge_undone_by', ['undoneBy'])
export class PersonMergeEntity {
  @Id()
  id: string;

  @References(() => PersonEntity, 'fk_person_merge_surviving')
  @UuidColumn('surviving_id')
  survivingId: string;

  @References(() => PersonEntity, 'fk_person_merge_merged')
  @UuidColumn('merged_id')
  mergedId: string;

  @References(() => StaffAccountEntity, 'fk_person_merge_merged_by')
  @UuidColumn('merged_by', { nullable: true })
  mergedBy: string | null;

  @InstantColumn('merged_at')
  mergedAt: Date;

  @InstantColumn('undo_until')
  undoUntil: Date;

  @References(() => StaffAccountEntity, 'fk_person_merge_undone_by')
  @UuidColumn('undone_by', { nullable: true })
  undoneBy: string | null;

  @InstantColumn('undone_at', { nullable: true })
  undoneAt: Date | null;
}
