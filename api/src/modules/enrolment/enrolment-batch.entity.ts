import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import { CourseRunEntity } from '../catalogue/course-run.entity.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';

/** What an organisation enrolled in one act. For some minutes it can be taken back as a whole. */
@Entity('enrolment_batch')
@Index('ix_enrolment_batch_organisation', ['organisationId', 'courseRunId'])
@Index('ix_enrolment_batch_account', ['accountId'])
@Index('ix_enrolment_batch_course_run', ['courseRunId'])
export class EnrolmentBatchEntity {
  @Id()
  id: string;

  @References(() => OrganisationEntity, 'fk_enrolment_batch_organisation')
  @UuidColumn('organisation_id')
  organisationId: string;

  @References('StaffAccountEntity', 'fk_enrolment_batch_account')
  @UuidColumn('account_id')
  accountId: string;

  @References(() => CourseRunEntity, 'fk_enrolment_batch_course_run')
  @UuidColumn('course_run_id')
  courseRunId: string;

  /** The list it came from, as long as that exists. */
  @UuidColumn('import_id', { nullable: true })
  importId: string | null;

  /** Wording of the notice that all of them got, as the organisation says. */
  @TextColumn('notice_version', 20)
  noticeVersion: string;

  @InstantColumn('created_at')
  createdAt: Date;

  @InstantColumn('undo_until')
  undoUntil: Date;

  @InstantColumn('undone_at', { nullable: true })
  undoneAt: Date | null;
}
