import { Entity, Index } from 'typeorm';
import { DateColumn, Id, InstantColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import { OrganisationEntity } from './organisation.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import type { LocalDate } from '../../time/berlin.js';

/** A person in an organisation, over time. */
@Entity('membership')
@Index('ix_membership_person', ['personId'])
@Index('ix_membership_organisation', ['organisationId'])
export class MembershipEntity {
  @Id()
  id: string;

  @References(() => PersonEntity, 'fk_membership_person')
  @UuidColumn('person_id')
  personId: string;

  @References(() => OrganisationEntity, 'fk_membership_organisation')
  @UuidColumn('organisation_id')
  organisationId: string;

  @TextColumn('role', 16)
  role: string;

  @DateColumn('valid_from')
  validFrom: LocalDate;

  @DateColumn('valid_to', { nullable: true })
  validTo: LocalDate | null;

  /** Which wording of the notice the organisation says it has handed to the person (Art. 13, 14 GDPR). */
  @TextColumn('notice_version', 20, { nullable: true })
  noticeVersion: string | null;

  @InstantColumn('noticed_at', { nullable: true })
  noticedAt: Date | null;
}
