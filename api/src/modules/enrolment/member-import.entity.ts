import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, IntColumn, JsonColumn, References, UuidColumn } from '../../database/columns.js';
import { CourseRunEntity } from '../catalogue/course-run.entity.js';
import { OrganisationEntity } from '../organisations/organisation.entity.js';

/** A list of people that somebody is checking. Nobody in it is enrolled; after a day it is gone. */
@Entity('member_import')
@Index('ix_member_import_organisation', ['organisationId'])
@Index('ix_member_import_account', ['accountId'])
@Index('ix_member_import_course_run', ['courseRunId'])
@Index('ix_member_import_expires_at', ['expiresAt'])
export class MemberImportEntity {
  @Id()
  id: string;

  @References(() => OrganisationEntity, 'fk_member_import_organisation')
  @UuidColumn('organisation_id')
  organisationId: string;

  @References('StaffAccountEntity', 'fk_member_import_account')
  @UuidColumn('account_id')
  accountId: string;

  @References(() => CourseRunEntity, 'fk_member_import_course_run')
  @UuidColumn('course_run_id')
  courseRunId: string;

  @JsonColumn('content')
  content: object;

  @IntColumn('version')
  version: number;

  @InstantColumn('created_at')
  createdAt: Date;

  @InstantColumn('expires_at')
  expiresAt: Date;
}
