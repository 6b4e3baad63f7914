import { Entity, Unique } from 'typeorm';
import { DateColumn, Id, IntColumn, TextColumn } from '../../database/columns.js';
import type { LocalDate } from '../../time/berlin.js';

/** The programme that pays; named on pages, certificates and lists. */
@Entity('funding_programme')
@Unique('uq_funding_programme_code', ['code'])
export class FundingProgrammeEntity {
  @Id()
  id: string;

  @TextColumn('code', 20)
  code: string;

  @TextColumn('name', 120)
  name: string;

  @TextColumn('notice', 300)
  notice: string;

  @DateColumn('valid_from')
  validFrom: LocalDate;

  @DateColumn('valid_to', { nullable: true })
  validTo: LocalDate | null;

  @IntColumn('revision', { default: 0 })
  revision: number;
}
