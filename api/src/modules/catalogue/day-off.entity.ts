import { Entity, Index } from 'typeorm';
import { DateColumn, Id, IntColumn, References, TextColumn, UuidColumn } from '../../database/columns.js';
import type { LocalDate } from '../../time/berlin.js';
import type { DayOffKind } from './domain/days-off.js';
import { VenueEntity } from './venue.entity.js';

/** Days on which nobody teaches: school holidays, or a house is closed, or all of them. The statutory ones are computed. */
@Entity('day_off')
@Index('ix_day_off_last_date', ['lastDate'])
@Index('ix_day_off_venue', ['venueId'])
export class DayOffEntity {
  @Id()
  id: string;

  @TextColumn('kind', 16)
  kind: DayOffKind;

  /** The house that is closed; null is everywhere. */
  @References(() => VenueEntity, 'fk_day_off_venue')
  @UuidColumn('venue_id', { nullable: true })
  venueId: string | null;

  @DateColumn('first_date')
  firstDate: LocalDate;

  @DateColumn('last_date')
  lastDate: LocalDate;

  /** Key of the school holidays, or why it is closed. */
  @TextColumn('name', 120)
  name: string;

  @IntColumn('revision', { default: 0 })
  revision: number;
}
