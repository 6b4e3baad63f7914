import { Entity, Index, Unique } from 'typeorm';
import { DateColumn, Id, JsonColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import { PersonEntity } from './person.entity.js';
import type { LocalDate } from '../../time/berlin.js';

/** What a volunteer is qualified for, one profile for each kind of service. */
@Entity('volunteer_profile')
@Unique('uq_volunteer_profile_person_kind', ['personId', 'kind'])
@Index('ix_volunteer_profile_organisation', ['organisationId'])
@Index('ix_volunteer_profile_territory', ['territoryId'])
export class VolunteerProfileEntity {
  @Id()
  id: string;

  @References(() => PersonEntity, 'fk_volunteer_profile_person')
  @UuidColumn('person_id')
  personId: string;

  @TextColumn('kind', 20)
  kind: string;

  @References('OrganisationEntity', 'fk_volunteer_profile_organisation')
  @UuidColumn('organisation_id', { nullable: true })
  organisationId: string | null;

  @References('TerritoryEntity', 'fk_volunteer_profile_territory')
  @UuidColumn('territory_id', { nullable: true })
  territoryId: string | null;

  @JsonColumn('languages')
  languages: string[];

  @DateColumn('qualified_on', { nullable: true })
  qualifiedOn: LocalDate | null;

  @DateColumn('active_from', { nullable: true })
  activeFrom: LocalDate | null;

  @DateColumn('active_to', { nullable: true })
  activeTo: LocalDate | null;
}
