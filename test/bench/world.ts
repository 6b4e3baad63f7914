import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Connection, createConnection } from 'mysql2/promise';
import { v7 } from 'uuid';

export interface World {
  readonly database: Connection;
  readonly bare: { readonly origin: string; readonly pid: number };
  readonly ours: { readonly origin: string; readonly pid: number };
  readonly runs: readonly string[];
  stop(): Promise<void>;
}

export const SPREAD = 200;
const root = path.resolve(import.meta.dirname, '../..');

/** A durable database of its own, the product on it, and the bare server on the same database. */
export async function build(prefix: string): Promise<World> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kvh-bench-'));
  const { startPrivateServer } = (await import(path.join(root, 'api/dist/database/private-server.js'))) as typeof import('../../api/src/database/private-server.ts');
  const server = await startPrivateServer({ prefix, dataDir: folder, durable: true });
  const ours = await startProduct(server.url, folder);
  const database = await createConnection({ uri: server.url, timezone: 'Z' });
  const { runs, personId } = await fill(database);
  const bareProcess = fork(path.join(import.meta.dirname, 'bare-server.ts'), [server.url, personId]);
  const [{ port }] = (await once(bareProcess, 'message')) as [{ port: number }];
  return {
    database,
    runs,
    ours,
    bare: { origin: `http://127.0.0.1:${port}`, pid: bareProcess.pid ?? 0 },
    async stop() {
      bareProcess.kill();
      await database.end();
      await end(ours.process);
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startProduct(databaseUrl: string, dataDir: string) {
  const port = await freePort();
  const env = { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PORT: String(port), DEMO: '0', SECRET_KEY: 'b'.repeat(64), PUBLIC_URL: `http://127.0.0.1:${port}` };
  const child = spawn(process.execPath, ['api/dist/main.js'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, process: child };
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}

/** 200 runs without conditions and with many places, so that every booking succeeds. */
async function fill(database: Connection): Promise<{ runs: string[]; personId: string }> {
  const at = new Date();
  const start = new Date(at.getTime() + 60 * 86_400_000);
  const date = start.toISOString().slice(0, 10);
  const later = new Date(start.getTime() - 7 * 86_400_000);
  const [organiser, offering, personId] = [v7(), v7(), v7()];
  await database.query('CREATE TABLE bench_booking (id uuid NOT NULL PRIMARY KEY, course_run_id uuid NOT NULL, person_id uuid NOT NULL, state varchar(20) NOT NULL, created_at datetime(3) NOT NULL, KEY (course_run_id), KEY (person_id))');
  await database.query('CREATE TABLE bench_outbox (id uuid NOT NULL PRIMARY KEY, kind varchar(40) NOT NULL, booking_id uuid NOT NULL, created_at datetime(3) NOT NULL)');
  await database.query('INSERT INTO organisation (id, code, name, type, status, is_non_profit, is_registered_association, created_at) VALUES (?)', [
    [organiser, 'BENCH', 'Bench', 'NON_PROFIT', 'ACTIVE', 1, 1, at],
  ]);
  await database.query('INSERT INTO offering (id, code, kind, division, title, audience, content_language, modules, created_at) VALUES (?)', [
    [offering, 'BENCH', 'IN_DEPTH_SEMINAR', 'WIR_LOTSEN', 'Datenschutz im Ehrenamt', 'VOLUNTEER', 'de', '[]', at],
  ]);
  await database.query('INSERT INTO person (id, name, sort_name, language, link_nonce, created_at) VALUES (?)', [[personId, 'Bench', 'bench', 'de', 'x', at]]);
  const runs = Array.from({ length: SPREAD }, () => v7());
  await database.query(
    `INSERT INTO course_run (id, offering_id, code, slug, title, promise, description, state, format, town, prerequisites, flags, teaching_units,
       min_participants, waitlist_size, first_date, last_date, registration_deadline, cancellation_deadline, decision_date, organiser_id,
       search_text, published_at, revision, created_at) VALUES ?`,
    [
      runs.map((id, i) => [id, offering, `B-${i}`, `b-${i}`, `Datenschutz im Ehrenamt ${i}`, 'Klare Regeln und viele Beispiele.', 'Ein Abend mit klaren Regeln.', 'PUBLISHED', 'PRESENCE',
        'Kassel', '[]', '["step_free"]', 3, 5, 20, date, date, later, later, later.toISOString().slice(0, 10), organiser, `datenschutz im ehrenamt ${i} kassel`, at, 1, at]),
    ],
  );
  await database.query('INSERT INTO seat_ledger (course_run_id, capacity, taken, held, waiting, version) VALUES ?', [runs.map((id) => [id, 1_000_000, 0, 0, 0, 0])]);
  await database.query(
    'INSERT INTO session (id, course_run_id, n, date, start_time, end_time, break_minutes, teaching_units, starts_at, ends_at, state) VALUES ?',
    [runs.map((id) => [v7(), id, 1, date, '17:00', '19:30', 15, 3, new Date(`${date}T16:00:00Z`), new Date(`${date}T18:30:00Z`), 'PLANNED'])],
  );
  await database.query('UPDATE catalogue_stamp SET version = version + 1');
  return { runs, personId };
}
