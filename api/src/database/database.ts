import { Injectable } from '@nestjs/common';
import type { Pool } from 'mysql2';
import { DataSource } from 'typeorm';
import { unavailable } from '../errors/domain-error.js';
import { isUnreachable } from './db-errors.js';
import { runQuery, type SqlValue } from './packet.js';
import type { Row } from './tx.js';

/** Reads outside a transaction: one statement, one snapshot. */
@Injectable()
export class Database {
  constructor(private readonly source: DataSource) {}

  async query<T = Row[]>(sql: string, params: readonly SqlValue[] = []): Promise<T> {
    try {
      return await runQuery<T>(poolOf(this.source), sql, params);
    } catch (error) {
      if (isUnreachable(error)) throw unavailable('database.busy');
      throw error;
    }
  }
}

function poolOf(source: DataSource): Pool {
  return (source.driver as unknown as { pool: Pool }).pool;
}
