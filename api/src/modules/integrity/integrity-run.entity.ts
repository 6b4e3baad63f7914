import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, IntColumn, References, SmallIntColumn, UuidColumn } from '../../database/columns.js';
import { StaffAccountEntity } from '../access/staff-account.entity.js';

/** That the laws were checked, and how it went. */
@Entity('integrity_run')
@Index('ix_integrity_run_started_at', ['startedAt'])
@Index('ix_integrity_run_started_by', ['startedBy'])
export class IntegrityRunEntity {
  @Id()
  id: string;

  @InstantColumn('started_at')
  startedAt: Date;

  @IntColumn('milliseconds')
  milliseconds: number;

  @SmallIntColumn('laws')
  laws: number;

  /** How many cases broke a law. */
  @IntColumn('broken')
  broken: number;

  /** Null when the schedule asked. */
  @References(() => StaffAccountEntity, 'fk_integrity_run_started_by')
  @UuidColumn('started_by', { nullable: true })
  startedBy: string | null;
}
