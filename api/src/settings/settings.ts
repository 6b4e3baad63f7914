import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { LocalDate } from '../time/berlin.js';
import { type SettingName, type SettingRow, type SettingValue, valueOn } from './definitions.js';

/** All rule values that hold on one day, read together. */
export type SettingsOnDay = <N extends SettingName>(name: N) => SettingValue<N>;

/** The rule values of the programme, each as it holds on a day. */
@Injectable()
export class Settings {
  constructor(private readonly database: Database) {}

  async valueOn<N extends SettingName>(name: N, date: LocalDate): Promise<SettingValue<N>> {
    return valueOn(await this.rows(date, name), name, date);
  }

  async on(date: LocalDate): Promise<SettingsOnDay> {
    const rows = await this.rows(date);
    return (name) => valueOn(rows, name, date);
  }

  private async rows(date: LocalDate, name?: SettingName): Promise<SettingRow[]> {
    const rows = await this.database.query<{ name: string; validFrom: LocalDate; value: string }[]>(
      `SELECT name, valid_from AS validFrom, value FROM setting WHERE valid_from <= ? ${name ? 'AND name = ?' : ''}`,
      name ? [date, name] : [date],
    );
    return rows.map((row) => ({ ...row, value: JSON.parse(row.value) as unknown }));
  }
}
