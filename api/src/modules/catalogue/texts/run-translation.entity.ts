import { Entity, Index } from 'typeorm';
import { InstantColumn, LongTextColumn, References, TextColumn, UuidColumn } from '../../../database/columns.js';
import { CourseRunEntity } from '../course-run.entity.js';

/** The public text of a run in another language, and the original as it was then: so one sees what has changed since. */
@Entity('run_translation')
@Index('ix_run_translation_updated_by', ['updatedBy'])
export class RunTranslationEntity {
  @References(() => CourseRunEntity, 'fk_run_translation_course_run')
  @UuidColumn('course_run_id', { primary: true })
  courseRunId: string;

  @TextColumn('language', 16, { primary: true })
  language: string;

  @TextColumn('title', 240)
  title: string;

  @TextColumn('promise', 300)
  promise: string;

  @LongTextColumn('description')
  description: string;

  @TextColumn('source_title', 240)
  sourceTitle: string;

  @TextColumn('source_promise', 300)
  sourcePromise: string;

  @LongTextColumn('source_description')
  sourceDescription: string;

  @References('staff_account', 'fk_run_translation_updated_by')
  @UuidColumn('updated_by', { nullable: true })
  updatedBy: string | null;

  @InstantColumn('updated_at')
  updatedAt: Date;
}
