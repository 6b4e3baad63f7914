import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Tx } from '../../database/tx.js';
import type { SettingName } from '../../settings/definitions.js';
import type { LocalDate } from '../../time/berlin.js';
import type { DatedValue } from './domain/timeline.js';

interface SettingRow extends DatedValue {
  readonly name: SettingName;
}

/** SQL of rule values: rows are added, and taken back while their day has not come. */
@Injectable()
export class RuleValuesStore {
  constructor(private readonly database: Database) {}

  async all(): Promise<SettingRow[]> {
    const rows = await this.database.query<(SettingRow & { value: string })[]>(
      'SELECT name, valid_from AS validFrom, value, source FROM setting ORDER BY name, valid_from',
    );
    return rows.map((row) => ({ ...row, value: JSON.parse(row.value) as unknown }));
  }

  async lock(tx: Tx, name: SettingName, validFrom: LocalDate): Promise<unknown> {
    const [row] = await tx.query<{ value: string }[]>('SELECT value FROM setting WHERE name = ? AND valid_from = ? FOR UPDATE', [
      name,
      validFrom,
    ]);
    return row ? (JSON.parse(row.value) as unknown) : undefined;
  }

  put(tx: Tx, name: SettingName, { validFrom, value, source }: DatedValue): void {
    tx.write(
      `INSERT INTO setting (name, valid_from, value, source) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE value = VALUES(value), source = VALUES(source)`,
      [name, validFrom, JSON.stringify(value), source],
    );
  }

  remove(tx: Tx, name: SettingName, validFrom: LocalDate): void {
    tx.write('DELETE FROM setting WHERE name = ? AND valid_from = ?', [name, validFrom]);
  }
}
