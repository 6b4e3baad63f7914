import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';

export interface OfficeRow {
  readonly id: string;
  readonly phone: string;
  readonly email: string;
  /** As staff typed it; `hoursIn` says it in other languages. */
  readonly hours: string;
  readonly revision: number;
}

/** How the office is reached: everything that names its number, address or hours reads them here. */
@Injectable()
export class Office {
  constructor(private readonly database: Database) {}

  async read(reader: Pick<Tx, 'query'> = this.database): Promise<OfficeRow> {
    const [row] = await reader.query<OfficeRow[]>('SELECT id, phone, email, hours, revision FROM office');
    if (!row) throw new Error('office has no row');
    return row;
  }
}
