import { Entity, Index } from 'typeorm';
import { References, SmallIntColumn, UuidColumn } from '../../database/columns.js';
import { CourseRunEntity } from './course-run.entity.js';
import { TrainerEntity } from './trainer.entity.js';

/** Who teaches a run, in the order in which they are named. */
@Entity('run_trainer')
@Index('ix_run_trainer_trainer', ['trainerId'])
export class RunTrainerEntity {
  @References(() => CourseRunEntity, 'fk_run_trainer_course_run')
  @UuidColumn('course_run_id', { primary: true })
  courseRunId: string;

  @References(() => TrainerEntity, 'fk_run_trainer_trainer')
  @UuidColumn('trainer_id', { primary: true })
  trainerId: string;

  @SmallIntColumn('position')
  position: number;
}
