import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, IntColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import { TerritoryEntity } from '../organisations/territory.entity.js';

/** A house with an address. */
@Entity('venue')
@Index('ix_venue_territory', ['territoryId'])
export class VenueEntity {
  @Id()
  id: string;

  @TextColumn('name', 160)
  name: string;

  @TextColumn('street', 160)
  street: string;

  @TextColumn('postcode', 5)
  postcode: string;

  @TextColumn('town', 80)
  town: string;

  @References(() => TerritoryEntity, 'fk_venue_territory')
  @UuidColumn('territory_id', { nullable: true })
  territoryId: string | null;

  @TextColumn('transit', 300, { nullable: true })
  transit: string | null;

  /** No longer offered to choose; what uses it keeps it. */
  @InstantColumn('retired_at', { nullable: true })
  retiredAt: Date | null;

  @IntColumn('revision', { default: 0 })
  revision: number;
}
