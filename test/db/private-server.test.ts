import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { StartupProblem } from '../../api/src/config/startup-problem.js';
import { type PrivateServer, startPrivateServer } from '../../api/src/database/private-server.js';
import { serverCommand, serverEnvironment } from '../../api/src/database/private-server-program.js';

const prefix = process.env.MARIADB_PREFIX || '/usr';
const folders: string[] = [];
const running: PrivateServer[] = [];

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function newDataDir(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'private-server-'));
  folders.push(folder);
  return folder;
}

async function start(dataDir: string, durable = true): Promise<PrivateServer> {
  const server = await startPrivateServer({ prefix, dataDir, durable });
  running.push(server);
  return server;
}

async function ask(url: string, sql: string): Promise<RowDataPacket[]> {
  const connection: Connection = await createConnection(url);
  const [rows] = await connection.query<RowDataPacket[]>(sql);
  await connection.end();
  return rows;
}

/** An app in a process of its own, so that it can be killed. */
async function startApp(dataDir: string) {
  const app = spawn(process.execPath, ['.setup/database.mjs'], {
    env: { ...process.env, NODE_OPTIONS: '', MARIADB_PREFIX: prefix, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(app.stdout, 'data')) as [Buffer];
  return { app, url: line.toString().trim() };
}

const statMode = (file: string): string => (statSync(file).mode & 0o777).toString(8);

const serverPid = (dataDir: string): number =>
  (JSON.parse(readFileSync(path.join(dataDir, 'database/running.json'), 'utf8')) as { server: number }).server;

function isServing(pid: number, dataDir: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--datadir=${dataDir}`);
  } catch {
    return false;
  }
}

describe('the private MariaDB', () => {
  let server: PrivateServer;
  beforeAll(async () => {
    server = await startPrivateServer({ prefix, dataDir: newDataDir(), durable: true });
  });
  afterAll(() => server.stop());

  it('puts every commit on disk before it answers', async () => {
    const [row] = await ask(server.url, 'SELECT @@innodb_flush_log_at_trx_commit AS flush, @@innodb_doublewrite AS doublewrite');
    expect(row).toEqual({ flush: 1, doublewrite: 1 });
  });

  it('speaks UTC, READ COMMITTED, utf8mb4 and strict SQL', async () => {
    const [row] = await ask(
      server.url,
      `SELECT @@global.time_zone AS zone, @@tx_isolation AS isolation, @@sql_mode AS mode, @@innodb_lock_wait_timeout AS patience,
              @@character_set_database AS charset, @@collation_database AS collation, @@max_connections AS connections`,
    );
    expect(row).toMatchObject({ zone: '+00:00', isolation: 'READ-COMMITTED', patience: 5, connections: 200 });
    expect(row).toMatchObject({ charset: 'utf8mb4', collation: 'utf8mb4_unicode_ci' });
    expect(row?.mode).toMatch(/(?=.*STRICT_ALL_TABLES)(?=.*ONLY_FULL_GROUP_BY)(?=.*NO_ZERO_DATE)/);
  });

  it('listens on loopback only', () => {
    const port = Number(new URL(server.url).port).toString(16).toUpperCase().padStart(4, '0');
    const sockets = ['tcp', 'tcp6'].flatMap((table) => readFileSync(`/proc/net/${table}`, 'utf8').split('\n'));
    const listening = sockets
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local, , state]) => local?.endsWith(`:${port}`) && state === '0A');
    expect(listening.map(([, local]) => local)).toEqual([`0100007F:${port}`]);
  });

  it.each(['root', 'mysql', 'kvh', ''])('lets nobody in as "%s" without the password', async (user) => {
    const port = Number(new URL(server.url).port);
    await expect(createConnection({ host: '127.0.0.1', port, user })).rejects.toMatchObject({
      code: expect.stringMatching(/^ER_ACCESS_DENIED/),
    });
  });

  it('gives the app its own databases and nothing else', async () => {
    await ask(server.url, 'CREATE DATABASE kvh_bench');
    await expect(ask(server.url, 'CREATE DATABASE other')).rejects.toMatchObject({ code: 'ER_DBACCESS_DENIED_ERROR' });
    await expect(ask(server.url, "SELECT 1 INTO OUTFILE 'x'")).rejects.toMatchObject({ code: expect.stringMatching(/ACCESS_DENIED/) });
  });

  it('keeps its files and its password from other users of the machine', () => {
    const folder = path.join(folders[0] ?? '', 'database');
    expect(readFileSync(path.join(folder, 'init.sql'), 'utf8')).toContain(new URL(server.url).password);
    const modes = ['.', 'init.sql', 'server.log'].map((name) => statMode(path.join(folder, name)));
    expect(modes).toEqual(['700', '600', '600']);
  });
});

describe('a throw-away server for tests', () => {
  it('trades durability for speed', async () => {
    const server = await start(newDataDir(), false);
    const [row] = await ask(server.url, 'SELECT @@innodb_flush_log_at_trx_commit AS flush, @@innodb_doublewrite AS doublewrite');
    expect(row).toEqual({ flush: 0, doublewrite: 0 });
    await ask(server.url, 'CREATE DATABASE anything');
  });
});

describe('a private server whose app ends', () => {
  let dataDir: string;
  beforeAll(() => {
    dataDir = newDataDir();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.stop()));
  });

  it('stops with the app and keeps the data', async () => {
    const first = await start(dataDir);
    await ask(first.url, 'CREATE TABLE kept (word varchar(40)) ENGINE=InnoDB');
    await ask(first.url, "INSERT INTO kept VALUES ('before a stop')");
    const pid = serverPid(dataDir);
    await Promise.all([first.stop(), first.stop()]);
    expect(isServing(pid, dataDir)).toBe(false);

    const second = await start(dataDir);
    expect(await ask(second.url, 'SELECT word FROM kept')).toEqual([{ word: 'before a stop' }]);
  });

  it('is stopped by SIGTERM to the app, and the app ends without an error', async () => {
    const { app } = await startApp(dataDir);
    const pid = serverPid(dataDir);
    app.kill('SIGTERM');
    expect(await once(app, 'exit')).toEqual([0, null]);
    expect(isServing(pid, dataDir)).toBe(false);
  });

  it('does not block the next start after kill -9 of the app, and no committed row is lost', async () => {
    const { app, url } = await startApp(dataDir);
    const pid = serverPid(dataDir);
    await ask(url, "INSERT INTO kept VALUES ('before kill -9')");
    app.kill('SIGKILL');
    await once(app, 'exit');

    const next = await start(dataDir);
    expect(isServing(pid, dataDir)).toBe(false);
    expect(await ask(next.url, 'SELECT word FROM kept')).toContainEqual({ word: 'before kill -9' });
  });

  it('is ended by the next start where the kernel did not end it', async () => {
    const folder = path.join(dataDir, 'database');
    const files = path.join(folder, 'files');
    const command = serverCommand({ prefix, folder, files, log: '', durable: true }, 1, path.join(folder, 'init.sql'));
    const program = command.findIndex((word) => word.endsWith('mariadbd'));
    const [server, ...args] = command.slice(program).map((word) => (word.startsWith('--port=') ? '--skip-networking' : word));
    const orphan = spawn(server ?? '', args, { env: serverEnvironment(prefix), stdio: 'ignore' });
    const ended = once(orphan, 'exit');
    const nobody = 2 ** 22 + 1;
    writeFileSync(path.join(folder, 'running.json'), JSON.stringify({ server: orphan.pid, owner: nobody }));

    const next = await start(dataDir);
    await ended;
    expect(await ask(next.url, 'SELECT COUNT(*) AS n FROM kept')).toEqual([{ n: 2 }]);
  });

  it('refuses a second app on the same data folder and leaves the first one alone', async () => {
    const { app, url } = await startApp(dataDir);
    const problem: unknown = await startPrivateServer({ prefix, dataDir, durable: true }).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(StartupProblem);
    expect((problem as StartupProblem).reason).toContain(String(app.pid));
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    app.kill('SIGTERM');
    await once(app, 'exit');
  });

  it('leaves a process alone that has got the number of an old server', async () => {
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
    writeFileSync(path.join(dataDir, 'database/running.json'), JSON.stringify({ server: stranger.pid, owner: 1 }));
    await start(dataDir);
    expect([stranger.exitCode, stranger.signalCode]).toEqual([null, null]);
    stranger.kill('SIGKILL');
  });
});

describe('a private server that cannot start', () => {
  it('begins anew when its first start was killed half-way', async () => {
    const dataDir = newDataDir();
    const unfinished = path.join(dataDir, 'database/files.unfinished');
    mkdirSync(unfinished, { recursive: true });
    writeFileSync(path.join(unfinished, 'ibdata1'), 'half');
    const server = await startPrivateServer({ prefix, dataDir, durable: true });
    expect(await ask(server.url, 'SELECT DATABASE() AS name')).toEqual([{ name: 'kvh' }]);
    await server.stop();
  });

  it('says so in one line when MariaDB is not where it should be', async () => {
    const problem: unknown = await startPrivateServer({ prefix: '/nowhere', dataDir: newDataDir(), durable: true }).catch(
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(StartupProblem);
    expect((problem as StartupProblem).reason).toMatch(/^No mariadb-install-db under \/nowhere\.$/);
  });

  it('says what the server said when its files are damaged', async () => {
    const dataDir = newDataDir();
    mkdirSync(path.join(dataDir, 'database/files'), { recursive: true });
    writeFileSync(path.join(dataDir, 'database/files/ibdata1'), 'damaged');
    const problem: unknown = await startPrivateServer({ prefix, dataDir, durable: true }).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(StartupProblem);
    expect((problem as StartupProblem).message).toMatch(/does not start: InnoDB: .*\. Read .*server\.log/);
  });
});
