import { Entity } from 'typeorm';
import { DateColumn, JsonColumn, TextColumn } from '../database/columns.js';
import type { LocalDate } from '../time/berlin.js';

/** A rule value and the day from which it holds; `source` says where the value comes from. */
@Entity('setting')
export class SettingEntity {
  @TextColumn('name', 80, { primary: true })
  name: string;

  @DateColumn('valid_from', { primary: true })
  validFrom: LocalDate;

  @JsonColumn('value')
  value: unknown;

  @TextColumn('source', 300)
  source: string;
}
