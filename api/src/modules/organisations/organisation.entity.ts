import { Entity, Index, Unique } from 'typeorm';
import { DateColumn, FlagColumn, Id, InstantColumn, IntColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import { TerritoryEntity } from './territory.entity.js';
import type { LocalDate } from '../../time/berlin.js';

/** Whoever organises, hosts, funds or enrols: all types of the glossary. */
@Entity('organisation')
@Unique('uq_organisation_code', ['code'])
@Index('ix_organisation_territory', ['territoryId'])
export class OrganisationEntity {
  @Id()
  id: string;

  @TextColumn('code', 20)
  code: string;

  @TextColumn('name', 200)
  name: string;

  @TextColumn('type', 24)
  type: string;

  @TextColumn('division', 16, { nullable: true })
  division: string | null;

  @TextColumn('status', 12)
  status: string;

  @References(() => TerritoryEntity, 'fk_organisation_territory')
  @UuidColumn('territory_id', { nullable: true })
  territoryId: string | null;

  @IntColumn('population', { nullable: true })
  population: number | null;

  @DateColumn('population_as_of', { nullable: true })
  populationAsOf: LocalDate | null;

  @FlagColumn('is_non_profit')
  isNonProfit: boolean;

  @FlagColumn('is_registered_association')
  isRegisteredAssociation: boolean;

  @InstantColumn('created_at')
  createdAt: Date;

  @IntColumn('revision', { default: 0 })
  revision: number;
}
