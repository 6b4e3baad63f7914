import { Entity, Index } from 'typeorm';
import { DateColumn, Id, InstantColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import type { LocalDate } from '../../time/berlin.js';
import { StaffAccountEntity } from './staff-account.entity.js';

/** For whom an account may enrol, and until when: contracts of people who do this end. */
@Entity('organisation_role')
@Index('ix_organisation_role_account', ['accountId'])
@Index('ix_organisation_role_organisation', ['organisationId'])
export class OrganisationRoleEntity {
  @Id()
  id: string;

  @References(() => StaffAccountEntity, 'fk_organisation_role_account')
  @UuidColumn('account_id')
  accountId: string;

  @References('OrganisationEntity', 'fk_organisation_role_organisation')
  @UuidColumn('organisation_id')
  organisationId: string;

  @TextColumn('role', 12)
  role: 'CONTACT' | 'DEPUTY';

  @DateColumn('starts_on')
  startsOn: LocalDate;

  @DateColumn('ends_on', { nullable: true })
  endsOn: LocalDate | null;

  @InstantColumn('created_at')
  createdAt: Date;
}
