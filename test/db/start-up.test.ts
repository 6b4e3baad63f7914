import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase } from '../support/database.js';

/** An address where no database answers. */
const nobody = 'mysql://kvh:x@127.0.0.1:1/kvh';

/** Starts the built product (`npm test` builds it) with nothing but these variables. */
function start(variables: Record<string, string>) {
  const env = { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', DEMO: '0', SECRET_KEY: 'ab'.repeat(32), ...variables };
  const product = spawn(process.execPath, ['api/dist/main.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(product);
  return product;
}

const started: ChildProcess[] = [];
/** What a failed test leaves running would keep this process from ending, and its port and database from others. */
afterEach(() => {
  for (const product of started.splice(0)) product.kill();
});

async function failure(variables: Record<string, string>) {
  const product = start(variables);
  const [output, errors, [code]] = await Promise.all([
    text(product.stdout),
    text(product.stderr),
    once(product, 'close') as Promise<[number | null]>,
  ]);
  return { code, output, lines: errors.trimEnd().split('\n') };
}

describe('a start that cannot work', () => {
  let dataDir: string;
  let ready: string;
  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'start-up-'));
    writeFileSync(path.join(dataDir, 'file'), '');
    ready = await createDatabase('t_start_up', { fresh: true });
  });
  afterAll(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });

  it.each<[string, () => Record<string, string>, RegExp]>([
    ['the database does not answer', () => ({ DATABASE_URL: nobody }), /127\.0\.0\.1:1 is not reachable/],
    ['the data folder is a file', () => ({ DATA_DIR: path.join(dataDir, 'file'), DATABASE_URL: ready }), /data folder .* is not writable/],
    ['migrations are missing and MIGRATE is off', () => ({ DATABASE_URL: ready, MIGRATE: 'off' }), /lacks \d+ migration.*MIGRATE is off/],
    ['there is no MariaDB', () => ({ MARIADB_PREFIX: '/nowhere' }), /under \/nowhere/],
    ['the key is missing', () => ({ DATABASE_URL: ready, SECRET_KEY: '' }), /SECRET_KEY is missing/],
  ])('says in two lines what is wrong and what to do: %s', async (_name, variables, reason) => {
    const { code, output, lines } = await failure({ DATA_DIR: dataDir, ...variables() });
    expect(lines).toEqual([expect.stringMatching(reason), expect.stringMatching(/\w/)]);
    expect({ code, output }).toEqual({ code: 1, output: '' });
  });

  it('says which port is taken before it looks for a database, and leaves the one that has it alone', async () => {
    const other = createServer((_request, response) => response.end('other')).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const port = String((other.address() as AddressInfo).port);
    const { code, lines } = await failure({ DATA_DIR: dataDir, DATABASE_URL: nobody, PORT: port });
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('other');
    other.close();
    expect(lines).toEqual([`Port ${port} is taken by another program.`, expect.stringContaining('PORT=')]);
    expect(code).toBe(1);
  });
});

describe('a start that works', () => {
  it('ends without an error when it is told to, also when it is told twice', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'start-up-'));
    const product = start({ DATA_DIR: dataDir, MARIADB_PREFIX: process.env.MARIADB_PREFIX ?? '/usr' });
    const errors = text(product.stderr);
    const end = once(product, 'exit');
    await Promise.race([once(product.stdout, 'data'), end]);
    product.kill('SIGINT');
    product.kill('SIGINT');
    expect(await errors).toBe('');
    expect(await end).toEqual([0, null]);
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);
});
