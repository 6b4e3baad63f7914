import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, JsonColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import { StaffAccountEntity } from '../access/staff-account.entity.js';

/** Something that staff ordered and that goes on without them. */
@Entity('staff_job')
@Index('ix_staff_job_due', ['finishedAt', 'leaseUntil'])
@Index('ix_staff_job_ordered_by', ['orderedBy', 'seenAt'])
@Index('ix_staff_job_ordered_at', ['orderedAt'])
export class StaffJobEntity {
  @Id()
  id: string;

  @TextColumn('kind', 24)
  kind: string;

  /** What is the same for every item, for example the reason that people read. */
  @JsonColumn('details')
  details: object;

  @References(() => StaffAccountEntity, 'fk_staff_job_ordered_by')
  @UuidColumn('ordered_by', { nullable: true })
  orderedBy: string | null;

  @InstantColumn('ordered_at')
  orderedAt: Date;

  /** When somebody stopped it; what was done stays. */
  @InstantColumn('stop_at', { nullable: true })
  stopAt: Date | null;

  @InstantColumn('finished_at', { nullable: true })
  finishedAt: Date | null;

  /** When whoever ordered it had seen how it ended. */
  @InstantColumn('seen_at', { nullable: true })
  seenAt: Date | null;

  /** Why it could not go on; its other steps were left out. */
  @TextColumn('problem', 60, { nullable: true })
  problem: string | null;

  @UuidColumn('lease_token', { nullable: true })
  leaseToken: string | null;

  @InstantColumn('lease_until', { nullable: true })
  leaseUntil: Date | null;
}
