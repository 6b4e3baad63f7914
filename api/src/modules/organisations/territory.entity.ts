import { Entity, Unique } from 'typeorm';
import { DateColumn, Id, TextColumn } from '../../database/columns.js';
import type { LocalDate } from '../../time/berlin.js';

/** One of the 33 territories of Hesse, as it was from `validFrom` on: Hanau changed its key and type in 2026. */
@Entity('territory')
@Unique('uq_territory_ags_from', ['ags', 'validFrom'])
export class TerritoryEntity {
  @Id()
  id: string;

  @TextColumn('ags', 8)
  ags: string;

  @TextColumn('former_ags', 8, { nullable: true })
  formerAgs: string | null;

  @TextColumn('name', 80)
  name: string;

  @TextColumn('type', 24)
  type: string;

  @TextColumn('region', 12)
  region: string;

  @DateColumn('valid_from')
  validFrom: LocalDate;

  @DateColumn('valid_to', { nullable: true })
  validTo: LocalDate | null;
}
