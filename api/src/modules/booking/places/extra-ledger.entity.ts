import { Entity } from 'typeorm';
import { IntColumn, References, TextColumn, UuidColumn } from '../../../database/columns.js';
import { CourseRunEntity } from '../../catalogue/course-run.entity.js';

/** Places of another kind in a run: for children, on site, online. Only the ledger's own store changes this row. */
@Entity('extra_ledger')
export class ExtraLedgerEntity {
  @References(() => CourseRunEntity, 'fk_extra_ledger_course_run')
  @UuidColumn('course_run_id', { primary: true })
  courseRunId: string;

  @TextColumn('kind', 12, { primary: true })
  kind: string;

  @IntColumn('capacity')
  capacity: number;

  @IntColumn('taken')
  taken: number;

  @IntColumn('version')
  version: number;
}
