import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Connection, createConnection } from 'mysql2/promise';
import type * as privateServer from '../../api/src/database/private-server.ts';
import { fill } from './fill.ts';
import type { Side } from './load.ts';

export interface World {
  readonly database: Connection;
  readonly bare: Side;
  /** The product as it answers requests in production: ROLE=web, mails are the worker's work. */
  readonly ours: Side;
  readonly runs: readonly string[];
  /** The product as one process that does everything, with a mail server that takes everything. */
  startMailing(): Promise<Side>;
  stop(): Promise<void>;
}

const root = path.resolve(import.meta.dirname, '../..');
export const SECRET_KEY = 'b'.repeat(64);
const compiled = 'api/dist/database/private-server.js';

/** A durable database of its own, the product on it, and the bare server on the same database. */
export async function build(prefix: string): Promise<World> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'kvh-bench-'));
  const { startPrivateServer } = (await import(path.join(root, compiled))) as typeof privateServer;
  const server = await startPrivateServer({ prefix, dataDir, durable: true });
  const children: ChildProcess[] = [];
  const env = { DATABASE_URL: server.url, DATA_DIR: dataDir, DEMO: '0', SECRET_KEY };
  const ours = await startProduct({ ...env, ROLE: 'web' }, children);
  const database = await createConnection({ uri: server.url, timezone: 'Z' });
  const { runs, personIds } = await fill(database);
  const bare = await startFork('bare-server.ts', JSON.stringify({ url: server.url, personIds }), children);
  return {
    database,
    runs,
    ours,
    bare,
    async startMailing() {
      const blackHole = await startFork('black-hole.ts', '', children);
      return startProduct({ ...env, ROLE: 'all', SMTP_URL: blackHole.origin.replace('http', 'smtp') }, children);
    },
    async stop() {
      await database.end();
      await Promise.all(children.map(end));
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function startProduct(settings: Record<string, string>, children: ChildProcess[]): Promise<Side> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { ...process.env, ...settings, PORT: String(port), PUBLIC_URL: origin };
  const child = spawn(process.execPath, ['api/dist/main.js'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  await once(child.stdout, 'data');
  return { origin, pid: child.pid ?? 0 };
}

async function startFork(file: string, argument: string, children: ChildProcess[]): Promise<Side> {
  const child = fork(path.join(import.meta.dirname, file), [argument]);
  children.push(child);
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return { origin: `http://127.0.0.1:${port}`, pid: child.pid ?? 0 };
}

async function end(child: ChildProcess): Promise<void> {
  const gone = child.exitCode === null ? once(child, 'exit') : null;
  child.kill('SIGTERM');
  await gone;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
