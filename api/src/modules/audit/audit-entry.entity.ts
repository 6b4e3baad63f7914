import { Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { InstantColumn, JsonColumn, TextColumn, UuidColumn } from '../../database/columns.js';

/** Who did what to what, and when. Append only. */
@Entity('audit_entry')
@Index('ix_audit_entry_subject', ['subjectType', 'subjectId', 'seq'])
export class AuditEntryEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  seq: number;

  @InstantColumn('at')
  at: Date;

  @TextColumn('actor_kind', 12)
  actorKind: string;

  @UuidColumn('actor_id', { nullable: true })
  actorId: string | null;

  @TextColumn('verb', 60)
  verb: string;

  @TextColumn('subject_type', 24)
  subjectType: string;

  @UuidColumn('subject_id')
  subjectId: string;

  @JsonColumn('data', { nullable: true })
  data: object | null;
}
