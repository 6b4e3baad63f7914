/** MariaDB and mysql2 errors in the words of this code base. */

const RETRY_WHOLE_UNIT: ReadonlySet<number> = new Set([
  1213, // deadlock: the server has rolled the transaction back
  1205, // lock wait timeout: the server has NOT rolled back, so the unit must
  1020, // row changed since last read (snapshot isolation)
  1047, // cluster node not ready
]);

/** What speaks against a prepared packet and not against what it says. */
const NOT_PREPARED: ReadonlySet<number> = new Set([
  1064, // cannot be read: compound statements with parameters are not to the taste of every server and proxy
  1243, // the server has forgotten it
  1295, // cannot be prepared
  1461, // the server keeps as many as it may
  1615, // tables changed under it, again and again
]);

const CONNECTION_LOST: ReadonlySet<string> = new Set(['PROTOCOL_CONNECTION_LOST', 'ECONNRESET', 'EPIPE', 'ECONNREFUSED', 'ETIMEDOUT']);

interface DriverError {
  readonly errno?: unknown;
  readonly code?: unknown;
  readonly sqlMessage?: unknown;
}

/** What a unit has drawn or read does not hold any more: the unit runs again and draws or reads anew. */
export class DrawAgain extends Error {}

/** The unit of work met another one and may be run again as a whole. */
export function isRetryable(error: unknown): boolean {
  if (error instanceof DrawAgain) return true;
  const { errno } = error as DriverError;
  return typeof errno === 'number' && RETRY_WHOLE_UNIT.has(errno);
}

/** The database does not carry out prepared packets; as text it might. */
export function refusesPrepared(error: unknown): boolean {
  const { errno } = error as DriverError;
  return typeof errno === 'number' && NOT_PREPARED.has(errno);
}

/** The server is away or the pool is exhausted: nothing the person did, worth a later try. */
export function isUnreachable(error: unknown): boolean {
  const { code } = error as DriverError;
  if (typeof code === 'string' && CONNECTION_LOST.has(code)) return true;
  return error instanceof Error && /Queue limit reached|Pool is closed|closed state/.test(error.message);
}

/** Whether the statement met this unique key. */
export function violates(error: unknown, uniqueKey: string): boolean {
  const { errno, sqlMessage } = error as DriverError;
  return errno === 1062 && typeof sqlMessage === 'string' && sqlMessage.includes(`'${uniqueKey}'`);
}

/** Whether the statement had no value for a column that needs one. */
export function lacks(error: unknown, column: string): boolean {
  const { errno, sqlMessage } = error as DriverError;
  return errno === 1048 && typeof sqlMessage === 'string' && sqlMessage.includes(`'${column}'`);
}
