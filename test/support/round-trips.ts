import type { TestApp } from './app.js';

interface Connection {
  query(...sent: unknown[]): unknown;
}

/** Counts what is sent to the database; statements that travel together count once. */
export function countTrips(app: TestApp): { taken: number } {
  const trips = { taken: 0 };
  const { pool } = app.source.driver as unknown as { pool: { on(event: 'acquire', seen: (connection: Connection) => void): void } };
  const watched = new Set<Connection>();
  pool.on('acquire', (connection) => {
    if (watched.has(connection)) return;
    watched.add(connection);
    const query = connection.query.bind(connection);
    connection.query = (...sent) => {
      trips.taken += 1;
      return query(...sent);
    };
  });
  return trips;
}
