import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import type { DataSource } from 'typeorm';
import { migrate, openDataSource } from '../../api/src/database/data-source.js';

/** Rows that migrations bring along; every other table is empty when a test begins. */
export const filledByMigrations: ReadonlySet<string> = new Set([
  'migrations',
  'catalogue_stamp',
  'setting',
  'office',
  'territory',
  'day_off',
]);

export interface TestDatabase {
  readonly url: string;
  readonly source: DataSource;
  /** Empties every table a test may have filled. */
  clean(): Promise<void>;
  close(): Promise<void>;
}

interface DatabaseWish {
  readonly poolSize?: number | undefined;
  /** Name of a fresh one. */
  readonly database?: string | undefined;
  /** What others left in it stays. */
  readonly keeps?: boolean | undefined;
}

/** The database of this Jest worker, on the server of this Jest run, with all migrations applied; or a fresh one of that name. */
export async function openTestDatabase({ poolSize = 10, database: own, keeps = false }: DatabaseWish = {}): Promise<TestDatabase> {
  const url = await createDatabase(own ?? `t_${process.env.JEST_WORKER_ID ?? '1'}`, { fresh: own !== undefined });
  const source = await openMigrated(url, poolSize);
  const cleaner = await createConnection({ uri: url, multipleStatements: true });
  await cleaner.query('SET FOREIGN_KEY_CHECKS = 0');
  const tables = await tablesOf(cleaner);
  const database: TestDatabase = {
    url,
    source,
    clean: () => clean(cleaner, tables),
    close: async () => {
      await cleaner.end();
      if (source.isInitialized) await source.destroy();
    },
  };
  if (!keeps) await database.clean();
  return database;
}

async function openMigrated(url: string, poolSize: number): Promise<DataSource> {
  const source = await openDataSource(url, poolSize);
  try {
    await migrate(source);
    return source;
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

/** A new, empty database without tables, for tests of the schema itself. @returns its address */
export async function createDatabase(name: string, { fresh = false } = {}): Promise<string> {
  const server = process.env.KVH_TEST_DATABASE;
  if (!server) throw new Error('No test database: this folder is missing in jest.config.js, or Jest was started without it.');
  const connection = await createConnection(server);
  if (fresh) await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
  await connection.query(`CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  await connection.end();
  return server.replace(/\/kvh$/, `/${name}`);
}

async function tablesOf(connection: Connection): Promise<string[]> {
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'`,
  );
  return rows.map((row) => String(row.name)).filter((name) => !filledByMigrations.has(name));
}

/** Asks first which tables have rows: most are empty, and deleting from forty tables costs more than asking forty. */
async function clean(connection: Connection, tables: readonly string[]): Promise<void> {
  const questions = tables.map((name) => `SELECT '${name}' AS name FROM DUAL WHERE EXISTS (SELECT 1 FROM \`${name}\`)`);
  const [filled] = await connection.query<RowDataPacket[]>(questions.join(' UNION ALL '));
  const deletions = filled.map((row) => `DELETE FROM \`${String(row.name)}\``);
  const closings = `DELETE FROM day_off WHERE kind <> 'SCHOOL_HOLIDAY'`;
  const office = `UPDATE office SET phone = '069 90009-120', email = 'kurse@example.org', hours = 'Montag bis Freitag, 9–16 Uhr', revision = 0`;
  await connection.query([...deletions, closings, office, 'UPDATE catalogue_stamp SET version = version + 1'].join('; '));
}
