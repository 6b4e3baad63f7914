import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { StartupProblem } from '../config/startup-problem.js';

/** What the start must know about a database before anything is written to it. */
export interface DatabaseFacts {
  /** As the server names itself, e.g. `10.11.19-MariaDB-0+deb12u1`. */
  version: string;
  /** null: the connection names no database. */
  database: string | null;
  collation: string;
}

const oldestServer = [10, 11] as const;
const collation = 'utf8mb4_unicode_ci';
const connectWithin = 5_000;

/**
 * Connects once and judges the server: reachable, MariaDB, new enough, right collation.
 * @throws StartupProblem
 */
export async function checkDatabase(databaseUrl: string): Promise<void> {
  const connection = await connect(databaseUrl);
  try {
    const problem = judgeDatabase(await readFacts(connection));
    if (problem) throw problem;
  } finally {
    await connection.end();
  }
}

export function judgeDatabase(facts: DatabaseFacts): StartupProblem | null {
  const [major = 0, minor = 0] = facts.version.split('.').map((part) => Number.parseInt(part, 10));
  const [oldestMajor, oldestMinor] = oldestServer;
  if (!/mariadb/i.test(facts.version)) {
    return new StartupProblem(
      `The database server is not MariaDB but ${facts.version}.`,
      `Use MariaDB ${oldestServer.join('.')} or newer.`,
    );
  }
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    return new StartupProblem(`MariaDB ${facts.version} is too old.`, `Use MariaDB ${oldestServer.join('.')} or newer.`);
  }
  if (facts.database === null) {
    return new StartupProblem('DATABASE_URL names no database.', 'Add its name: mysql://user:password@host:3306/name');
  }
  if (facts.collation !== collation) {
    return new StartupProblem(
      `The database ${facts.database} has the collation ${facts.collation}; names would be compared and stored wrongly.`,
      `Run: ALTER DATABASE \`${facts.database}\` CHARACTER SET utf8mb4 COLLATE ${collation};`,
    );
  }
  return null;
}

/** With MIGRATE=off the schema must be up to date already. Names are those of the migrations' classes. */
export function judgeMigrations(known: readonly string[], applied: readonly string[]): StartupProblem | null {
  const pending = known.filter((name) => !applied.includes(name));
  if (pending.length === 0) return null;
  return new StartupProblem(
    `The database lacks ${pending.length} migration(s), the first is ${pending[0]}, and MIGRATE is off.`,
    'Start one process with MIGRATE=auto, which applies them; then start the others.',
  );
}

/** Turns a failed connection into its reason. Never repeats the password. */
export function connectionProblem(error: unknown, databaseUrl: string): StartupProblem {
  const { hostname, port, username, pathname } = new URL(databaseUrl);
  const where = `${hostname}:${port || 3306}`;
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code.startsWith('ER_ACCESS_DENIED')) {
    return new StartupProblem(`The database at ${where} refuses the user ${username}.`, 'Correct user and password in DATABASE_URL.');
  }
  if (code === 'ER_BAD_DB_ERROR' || code === 'ER_DBACCESS_DENIED_ERROR') {
    const name = decodeURIComponent(pathname.slice(1));
    return new StartupProblem(
      `The database at ${where} has no database ${name}, or ${username} may not use it.`,
      `Run there: CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE ${collation}; and grant the user all rights on it.`,
    );
  }
  return new StartupProblem(
    `The database at ${where} is not reachable (${code || message}).`,
    'Start it, correct DATABASE_URL, or leave DATABASE_URL out to use a private database.',
  );
}

async function connect(databaseUrl: string): Promise<Connection> {
  if (!URL.canParse(databaseUrl) || !/^(mysql|mariadb):$/.test(new URL(databaseUrl).protocol)) {
    throw new StartupProblem('DATABASE_URL is not the address of a database.', 'Write mysql://user:password@host:3306/name');
  }
  try {
    return await createConnection({ uri: databaseUrl, connectTimeout: connectWithin });
  } catch (error) {
    throw connectionProblem(error, databaseUrl);
  }
}

async function readFacts(connection: Connection): Promise<DatabaseFacts> {
  const [rows] = await connection.query<(RowDataPacket & DatabaseFacts)[]>(
    'SELECT VERSION() AS version, DATABASE() AS `database`, @@collation_database AS collation',
  );
  const [facts] = rows;
  if (!facts) throw new StartupProblem('The database does not answer who it is.', 'Check that DATABASE_URL points to MariaDB.');
  return facts;
}
