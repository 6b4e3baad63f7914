import { migrations } from '@kvh/migrations';
import mysql2, { type Pool, type PoolConnection, type PoolOptions } from 'mysql2';
import { DataSource } from 'typeorm';
import { entities } from './entities.js';
import { runQuery } from './packet.js';

/** What every connection must be set to, whatever the server's own defaults are (standards TX-08). */
const SESSION = [
  "time_zone = '+00:00'",
  "sql_mode = 'STRICT_ALL_TABLES,ONLY_FULL_GROUP_BY,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'",
  'innodb_lock_wait_timeout = 5',
].join(', ');

/** Packets that a connection keeps prepared; those of everyday are far fewer, the longest unused one goes. */
const MOST_PREPARED = 40;

/** The driver as TypeORM loads it, with pools that set up every connection before its first statement. */
const driver = {
  ...mysql2,
  createPool(options: PoolOptions): Pool {
    const pool = mysql2.createPool(options);
    pool.on('connection', (connection) => {
      connection.query(`SET SESSION ${SESSION}`);
      connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
    });
    return pool;
  },
};

/** @param poolSize connections of this process; the queue behind it is bounded so that overload answers instead of growing */
export function createDataSource(databaseUrl: string, poolSize = 10): DataSource {
  return new DataSource({
    type: 'mariadb',
    driver,
    url: databaseUrl,
    charset: 'utf8mb4_unicode_ci',
    timezone: 'Z',
    dateStrings: ['DATE'],
    supportBigNumbers: true,
    bigNumberStrings: false,
    poolSize,
    entities,
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    extra: {
      connectTimeout: 3_000,
      idleTimeout: 60_000,
      maxIdle: poolSize,
      queueLimit: 5_000,
      decimalNumbers: true,
      maxPreparedStatements: MOST_PREPARED,
    },
  });
}

/** Connects. */
export function openDataSource(databaseUrl: string, poolSize?: number): Promise<DataSource> {
  return createDataSource(databaseUrl, poolSize).initialize();
}

const MIGRATION_LOCK_SECONDS = 60;

/** Applies pending migrations; several processes may start at once, one works and the others wait. */
export async function migrate(source: DataSource): Promise<string[]> {
  const runner = source.createQueryRunner();
  const connection = (await runner.connect()) as PoolConnection;
  const lock = `CONCAT(DATABASE(), ':migrate')`;
  await runQuery(connection, `SELECT GET_LOCK(${lock}, ?)`, [MIGRATION_LOCK_SECONDS]);
  try {
    const done = await source.runMigrations();
    return done.map((migration) => migration.name);
  } finally {
    await runQuery(connection, `SELECT RELEASE_LOCK(${lock})`, []);
    await runner.release();
  }
}

/** Names of all migrations this program knows and of those this database has seen. */
export async function knownAndApplied(source: DataSource): Promise<[known: string[], applied: string[]]> {
  const runner = source.createQueryRunner();
  try {
    const known = source.migrations.map((migration) => migration.name ?? migration.constructor.name);
    if (!(await runner.hasTable('migrations'))) return [known, []];
    const rows = (await runner.query('SELECT name FROM migrations')) as { name: string }[];
    return [known, rows.map((row) => row.name)];
  } finally {
    await runner.release();
  }
}
