import type { PoolConnection, QueryResult } from 'mysql2';

export type SqlValue = string | number | bigint | boolean | Date | Buffer | null | readonly SqlValue[] | readonly (readonly SqlValue[])[];

export interface Statement {
  readonly sql: string;
  readonly params: readonly SqlValue[];
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
 * @returns the rows of those that have some, in order
 */
export async function runTogether(connection: PoolConnection, statements: readonly Statement[]): Promise<unknown[]> {
  const body = statements.map(({ sql, params }) => connection.format(sql, params as unknown[])).join(';\n');
  const results = await runQuery<unknown>(connection, `BEGIN NOT ATOMIC\n${body};\nEND`, []);
  // The last result is the end of the compound itself; without any rows it is the only one.
  return Array.isArray(results) ? (results as unknown[]).slice(0, -1) : [];
}
