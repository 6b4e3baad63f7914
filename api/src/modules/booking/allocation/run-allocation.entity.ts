import { Entity, Index } from 'typeorm';
import { InstantColumn, References, TextColumn, UuidColumn } from '../../../database/columns.js';
import { CourseRunEntity } from '../../catalogue/course-run.entity.js';

/** That and how the seats of a run are given by a rule. */
@Entity('run_allocation')
@Index('ix_run_allocation_due', ['drawnAt', 'closesAt'])
export class RunAllocationEntity {
  @References(() => CourseRunEntity, 'fk_run_allocation_course_run')
  @UuidColumn('course_run_id', { primary: true })
  courseRunId: string;

  @TextColumn('rule', 16)
  rule: string;

  @InstantColumn('closes_at')
  closesAt: Date;

  /** Secret until the draw. */
  @TextColumn('seed', 64)
  seed: string;

  /** Published from the beginning. */
  @TextColumn('seed_hash', 64)
  seedHash: string;

  @InstantColumn('drawn_at', { nullable: true })
  drawnAt: Date | null;
}
