import type { PoolConnection, QueryResult } from 'mysql2';

type Scalar = string | number | bigint | boolean | Date | Buffer | null;
export type SqlValue = Scalar | readonly SqlValue[] | readonly (readonly SqlValue[])[];

export interface Statement {
  readonly sql: string;
  readonly params: readonly SqlValue[];
  readonly hasRows: boolean;
}

/** One statement on one connection; the text protocol spares MariaDB a round trip for preparing. */
export function runQuery<T>(connection: Pick<PoolConnection, 'query'>, sql: string, params: readonly SqlValue[]): Promise<T> {
  return new Promise((resolve, reject) => {
    connection.query(sql, params as unknown[], (error: Error | null, result: QueryResult) => {
      if (error) reject(error);
      else resolve(result as T);
    });
  });
}

/** Packets with more values than this carry lists, hardly ever of the same length twice: preparing them would be in vain. */
const MOST_PREPARED_VALUES = 100;

/**
 * Several statements in one round trip, as a compound statement of MariaDB: the first that fails ends it. mysql2's
 * `multipleStatements` would do the same and open every other query to SQL injection with a semicolon; it stays off.
 * Each connection prepares a packet that it meets for the first time, and from then on sends only its values: reading the
 * SQL anew costs MariaDB as much as carrying it out.
 * @param prepares false: the SQL goes along each time
 * @returns for each statement its rows; nothing for those that have none
 */
export async function runTogether(connection: PoolConnection, statements: readonly Statement[], prepares = true): Promise<unknown[]> {
  const [only, ...others] = statements;
  if (only && others.length === 0) return [await runQuery(connection, only.sql, only.params)];
  const results = await runCompound(connection, statements, prepares);
  // Results with rows come in order; the last result is the end of the compound itself, and the only one without rows.
  const rows = (Array.isArray(results) ? (results as unknown[]) : []).values();
  return statements.map(({ hasRows }) => (hasRows ? rows.next().value : null));
}

function runCompound(connection: PoolConnection, statements: readonly Statement[], prepares: boolean): Promise<unknown> {
  const compound = (bodies: readonly string[]): string => `BEGIN NOT ATOMIC\n${bodies.join(';\n')};\nEND`;
  const values: Scalar[] = [];
  const marked = statements.map(({ sql, params }) => markEach(sql, params, values));
  if (prepares && values.length <= MOST_PREPARED_VALUES) return runPrepared(connection, compound(marked), values);
  return runQuery(connection, compound(statements.map(({ sql, params }) => connection.format(sql, params as unknown[]))), []);
}

function runPrepared(connection: PoolConnection, sql: string, values: readonly Scalar[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    connection.execute(sql, values as Scalar[], (error: Error | null, result: QueryResult) => {
      if (error) reject(error);
      else resolve(result);
    });
  });
}

/** A prepared statement has a mark for each value; ours have one for each parameter, and lists are parameters too. */
function markEach(sql: string, params: readonly SqlValue[], values: Scalar[]): string {
  const given = params.values();
  return sql.replaceAll('?', () => marksFor(given.next().value ?? null, values));
}

/** As mysql2 writes them out: a list as `a, b`, a list of lists as `(a, b), (c, d)`. */
function marksFor(param: SqlValue, values: Scalar[]): string {
  if (!Array.isArray(param)) {
    values.push(param as Scalar);
    return '?';
  }
  const items = param as readonly SqlValue[];
  return items.map((item) => (Array.isArray(item) ? `(${marksFor(item, values)})` : marksFor(item, values))).join(', ');
}
