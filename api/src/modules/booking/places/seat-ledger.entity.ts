import { Entity } from 'typeorm';
import { FlagColumn, IntColumn, References, UuidColumn } from '../../../database/columns.js';
import { CourseRunEntity } from '../../catalogue/course-run.entity.js';

/** The seats of a run. Only the ledger's own store changes this row. */
@Entity('seat_ledger')
export class SeatLedgerEntity {
  @References(() => CourseRunEntity, 'fk_seat_ledger_course_run')
  @UuidColumn('course_run_id', { primary: true })
  courseRunId: string;

  @IntColumn('capacity')
  capacity: number;

  @IntColumn('taken')
  taken: number;

  @IntColumn('held')
  held: number;

  @IntColumn('waiting')
  waiting: number;

  @IntColumn('version')
  version: number;

  /** So many sit beyond the capacity because staff said so, by name and with a reason. */
  @IntColumn('overbooked', { default: 0 })
  overbooked: number;

  /** What the room holds; null where there is no room. */
  @IntColumn('capacity_hard', { nullable: true })
  capacityHard: number | null;

  /** Wishes are collected and nobody takes a place yet. */
  @FlagColumn('collecting', { default: 0 })
  collecting: boolean;
}
