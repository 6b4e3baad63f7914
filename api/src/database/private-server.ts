import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { StartupProblem } from '../config/startup-problem.js';
import {
  initStatements,
  installDatabase,
  type ServerHome,
  serverCommand,
  serverEnvironment,
  temporaryFolder,
} from './private-server-program.js';
import { clearTheWay } from './private-server-orphan.js';

export interface PrivateServerOptions {
  /** Where MariaDB is installed: `<prefix>/sbin/mariadbd`, `<prefix>/bin/mariadb-install-db`. */
  prefix: string;
  /** The app's data folder; the server keeps its files in `<dataDir>/database`. */
  dataDir: string;
  /** true: every commit is on disk before it is answered. false: a throw-away server for tests, whose user may do anything. */
  durable: boolean;
}

export interface PrivateServer {
  /** mysql://… of the database `kvh`; the password holds until the server stops. */
  url: string;
  stop(): Promise<void>;
}

const readyWithin = 60_000;
const stopWithin = 30_000;

/** Starts the app's own MariaDB on loopback, making its files on the first start. Throws StartupProblem. */
export async function startPrivateServer(options: PrivateServerOptions): Promise<PrivateServer> {
  const folder = path.resolve(options.dataDir, 'database');
  const home: ServerHome = { ...options, folder, files: path.join(folder, 'files'), log: path.join(folder, 'server.log') };
  const register = path.join(folder, 'running.json');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  mkdirSync(temporaryFolder({ folder }), { recursive: true, mode: 0o700 });
  await clearTheWay(register, home.files);
  if (!existsSync(home.files)) await installDatabase(home);

  // Between finding a free port and binding it another program may take it.
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const password = randomBytes(24).toString('base64url');
    const url = `mysql://kvh:${password}@127.0.0.1:${port}/kvh`;
    const child = launch(home, port, password, register);
    if (await isReady(child, url)) return { url, stop: stopper(child, register) };
    child.kill('SIGKILL');
    if (attempt === 3 || !lostItsPort(home)) throw doesNotStart(home);
  }
}

function launch(home: ServerHome, port: number, password: string, register: string): ChildProcess {
  const init = path.join(home.folder, 'init.sql');
  rmSync(init, { force: true });
  writeFileSync(init, initStatements(password, home.durable), { mode: 0o600 });
  const log = openSync(home.log, 'w', 0o600);
  const [program, ...args] = serverCommand(home, port, init);
  // Its own session: Ctrl+C in the terminal reaches the app alone, which stops the server last.
  const child = spawn(program, args, { env: serverEnvironment(home.prefix), stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  writeFileSync(register, JSON.stringify({ server: child.pid, owner: process.pid }));
  return child;
}

async function isReady(child: ChildProcess, url: string): Promise<boolean> {
  const deadline = performance.now() + readyWithin;
  while (isRunning(child) && performance.now() < deadline) {
    const connection = await createConnection({ uri: url, connectTimeout: 2_000 }).catch(() => null);
    if (connection) {
      await connection.end();
      return true;
    }
    await delay(20);
  }
  return false;
}

function stopper(child: ChildProcess, register: string): () => Promise<void> {
  const stopOnExit = () => child.kill('SIGTERM');
  process.once('exit', stopOnExit);
  let stopped: Promise<void> | undefined;
  return () => (stopped ??= stop());

  async function stop(): Promise<void> {
    process.off('exit', stopOnExit);
    const gone = isRunning(child) ? once(child, 'exit') : Promise.resolve();
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), stopWithin);
    await gone;
    clearTimeout(patience);
    rmSync(register, { force: true });
  }
}

const isRunning = (child: ChildProcess): boolean => child.pid !== undefined && child.exitCode === null && child.signalCode === null;

const lostItsPort = (home: ServerHome): boolean => /address already in use/i.test(readFileSync(home.log, 'utf8'));

function doesNotStart(home: ServerHome): StartupProblem {
  // The first error is the cause; those after it are consequences.
  const error = /\[ERROR\] (.*)/.exec(readFileSync(home.log, 'utf8'))?.[1] ?? 'it is not ready in time, without an error in its log';
  return new StartupProblem(
    `The private MariaDB does not start: ${error.replace(/\.$/, '')}.`,
    `Read ${home.log}, or use a server of your own with DATABASE_URL.`,
  );
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
