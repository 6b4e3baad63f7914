import type { TestApp } from './app.js';

interface Connection {
  query(...sent: unknown[]): unknown;
  execute(...sent: unknown[]): unknown;
}

/** Counts what is sent to the database; statements that travel together count once, and preparing them, which each connection does once, not at all. */
export function countTrips(app: Pick<TestApp, 'source'>): { taken: number } {
  const trips = { taken: 0 };
  const { pool } = app.source.driver as unknown as { pool: { on(event: 'acquire', seen: (connection: Connection) => void): void } };
  const watched = new Set<Connection>();
  pool.on('acquire', (connection) => {
    if (watched.has(connection)) return;
    watched.add(connection);
    for (const way of ['query', 'execute'] as const) {
      const send = connection[way].bind(connection);
      connection[way] = (...sent) => {
        trips.taken += 1;
        return send(...sent);
      };
    }
  });
  return trips;
}
