import { Column, Entity, Index, Unique } from 'typeorm';
import { Id, InstantColumn, JsonColumn, TextColumn, UuidColumn } from '../../database/columns.js';

/** A case that broke a law, from the check that saw it first until the check that no longer did. Holds ids and counts, no names. */
@Entity('integrity_finding')
@Unique('uq_integrity_finding_open', ['law', 'subject', 'isOpen'])
@Index('ix_integrity_finding_last_seen_at', ['lastSeenAt'])
export class IntegrityFindingEntity {
  @Id()
  id: string;

  @TextColumn('law', 40)
  law: string;

  /** What the case is about, the same in every check. */
  @TextColumn('subject', 80)
  subject: string;

  /** The run to look at; no foreign key, since what is found may be exactly that it is gone. */
  @UuidColumn('course_run_id', { nullable: true })
  courseRunId: string | null;

  @JsonColumn('found')
  found: object;

  @InstantColumn('first_seen_at')
  firstSeenAt: Date;

  @InstantColumn('last_seen_at')
  lastSeenAt: Date;

  @InstantColumn('gone_since', { nullable: true })
  goneSince: Date | null;

  /** 1 while the case stands: the unique key over it keeps one row for it. */
  @Column({
    name: 'is_open',
    type: 'tinyint',
    generatedType: 'STORED',
    asExpression: 'case when gone_since is null then 1 end',
    nullable: true,
    insert: false,
    update: false,
  })
  isOpen: 1 | null;
}
