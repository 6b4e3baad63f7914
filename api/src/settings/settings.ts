import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import type { LocalDate } from '../time/berlin.js';
import { type SettingName, type SettingRow, type SettingValue, valueOn } from './definitions.js';

/** All rule values that hold on one day, read together. */
export type SettingsOnDay = <N extends SettingName>(name: N) => SettingValue<N>;

/** The rule values of the programme, each as it holds on a day. */
@Injectable()
export class Settings {
  constructor(private readonly database: Database) {}

  /** @param reader the open transaction where there is one: waiting for a second connection inside it could go in circles */
  async valueOn<N extends SettingName>(name: N, date: LocalDate, reader: Pick<Tx, 'query'> = this.database): Promise<SettingValue<N>> {
    return valueOn(await rows(reader, date, [name]), name, date);
  }

  /** Some rule values in one question. */
  async of<M extends SettingName>(
    names: readonly M[],
    date: LocalDate,
    reader: Pick<Tx, 'query'> = this.database,
  ): Promise<<N extends M>(name: N) => SettingValue<N>> {
    const some = await rows(reader, date, names);
    return (name) => valueOn(some, name, date);
  }

  async on(date: LocalDate, reader: Pick<Tx, 'query'> = this.database): Promise<SettingsOnDay> {
    const all = await rows(reader, date);
    return (name) => valueOn(all, name, date);
  }
}

async function rows(reader: Pick<Tx, 'query'>, date: LocalDate, names: readonly SettingName[] | null = null): Promise<SettingRow[]> {
  const found = await reader.query<{ name: string; validFrom: LocalDate; value: string }[]>(
    `SELECT name, valid_from AS validFrom, value FROM setting WHERE valid_from <= ? ${names ? 'AND name IN (?)' : ''}`,
    names ? [date, names] : [date],
  );
  return found.map((row) => ({ ...row, value: JSON.parse(row.value) as unknown }));
}
