import { Entity, Index } from 'typeorm';
import { References, UuidColumn } from '../../database/columns.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';
import { CourseRunEntity } from './course-run.entity.js';

/** An organisation whose people a run is for. */
@Entity('run_invitation')
@Index('ix_run_invitation_organisation', ['organisationId'])
export class RunInvitationEntity {
  @References(() => CourseRunEntity, 'fk_run_invitation_course_run')
  @UuidColumn('course_run_id', { primary: true })
  courseRunId: string;

  @References(() => OrganisationEntity, 'fk_run_invitation_organisation')
  @UuidColumn('organisation_id', { primary: true })
  organisationId: string;
}
