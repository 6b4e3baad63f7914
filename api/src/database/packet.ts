import type { PoolConnection, QueryResult } from 'mysql2';

export type SqlValue = string | number | bigint | boolean | Date | Buffer | null | readonly SqlValue[] | readonly (readonly SqlValue[])[];

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

/**
 * Several statements in one round trip, as a compound statement of MariaDB: the first that fails ends it. mysql2's
 * `multipleStatements` would do the same and open every other query to SQL injection with a semicolon; it stays off.
 * @returns for each statement its rows; nothing for those that have none
 */
export async function runTogether(connection: PoolConnection, statements: readonly Statement[]): Promise<unknown[]> {
  const [only, ...others] = statements;
  if (only && others.length === 0) return [await runQuery(connection, only.sql, only.params)];
  const body = statements.map(({ sql, params }) => connection.format(sql, params as unknown[])).join(';\n');
  const results = await runQuery<unknown>(connection, `BEGIN NOT ATOMIC\n${body};\nEND`, []);
  // Results with rows come in order; the last result is the end of the compound itself, and the only one without rows.
  const rows = (Array.isArray(results) ? (results as unknown[]) : []).values();
  return statements.map(({ hasRows }) => (hasRows ? rows.next().value : null));
}
