import { Entity } from 'typeorm';
import { IntColumn, References, UuidColumn } from '../../database/columns.js';
import { CourseRunEntity } from '../catalogue/course-run.entity.js';

/** Grows with every change of a run's attendance; its row is the lock of everybody who writes attendance. */
@Entity('attendance_revision')
export class AttendanceRevisionEntity {
  @References(() => CourseRunEntity, 'fk_attendance_revision_course_run')
  @UuidColumn('course_run_id', { primary: true })
  courseRunId: string;

  @IntColumn('revision')
  revision: number;
}
