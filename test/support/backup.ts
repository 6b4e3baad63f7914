import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import type { TestApp } from './app.js';

/** A copy of everything in the database, beside it on the same server. */
export class Backup {
  private constructor(
    private readonly connection: Connection,
    private readonly name: string,
    /** Columns of each table that can be written. */
    private readonly tables: ReadonlyMap<string, string>,
  ) {}

  static async take(app: TestApp): Promise<Backup> {
    const connection = await createConnection(app.config.databaseUrl ?? '');
    const [rows] = await connection.query<RowDataPacket[]>(
      `SELECT c.table_name AS name, GROUP_CONCAT(CONCAT('\`', c.column_name, '\`')) AS columns FROM information_schema.columns c
       JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
       WHERE c.table_schema = DATABASE() AND c.extra NOT LIKE '%GENERATED%' GROUP BY c.table_name`,
    );
    const tables = new Map(rows.map((row) => [String(row.name), String(row.columns)]));
    const [[database]] = await connection.query<RowDataPacket[]>('SELECT DATABASE() AS name');
    const name = `${String(database?.name)}_backup`;
    await connection.query(`DROP DATABASE IF EXISTS ${name}`);
    await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    for (const [table, columns] of tables) await connection.query(`CREATE TABLE ${name}.${table} AS SELECT ${columns} FROM ${table}`);
    return new Backup(connection, name, tables);
  }

  /** The database is as it was. */
  async restore(): Promise<void> {
    await this.connection.query('SET FOREIGN_KEY_CHECKS = 0');
    for (const [table, columns] of this.tables) {
      await this.connection.query(`DELETE FROM ${table}`);
      await this.connection.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${this.name}.${table}`);
    }
  }

  async close(): Promise<void> {
    await this.connection.query(`DROP DATABASE ${this.name}`);
    await this.connection.end();
  }
}
