import { Entity, Index, Unique } from 'typeorm';
import { DateColumn, Id, InstantColumn, IntColumn, References, UuidColumn } from '../../../database/columns.js';
import { CourseRunEntity } from '../../catalogue/course-run.entity.js';
import { OrganisationEntity } from '../../organisations/organisation.entity.js';
import type { LocalDate } from '../../../time/berlin.js';

/** Seats held for an organisation until a day. */
@Entity('quota')
@Unique('uq_quota_run_organisation', ['courseRunId', 'organisationId'])
@Index('ix_quota_organisation', ['organisationId'])
@Index('ix_quota_release', ['releasedAt', 'releaseOn'])
export class QuotaEntity {
  @Id()
  id: string;

  @References(() => CourseRunEntity, 'fk_quota_course_run')
  @UuidColumn('course_run_id')
  courseRunId: string;

  @References(() => OrganisationEntity, 'fk_quota_organisation')
  @UuidColumn('organisation_id')
  organisationId: string;

  @IntColumn('seats')
  seats: number;

  @IntColumn('used')
  used: number;

  @DateColumn('release_on')
  releaseOn: LocalDate;

  @InstantColumn('released_at', { nullable: true })
  releasedAt: Date | null;
}
