import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection } from 'mysql2/promise';
import { type PrivateServer, startPrivateServer } from '../../api/src/database/private-server.js';
import { checkDatabase } from '../../api/src/database/self-check.js';

describe('the look at the database before the start', () => {
  let server: PrivateServer;
  const dataDir = mkdtempSync(path.join(tmpdir(), 'self-check-'));
  beforeAll(async () => {
    server = await startPrivateServer({ prefix: process.env.MARIADB_PREFIX || '/usr', dataDir, durable: false });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const changed = (change: (url: URL) => void): string => {
    const url = new URL(server.url);
    change(url);
    return url.href;
  };

  it('accepts the private server', async () => {
    await expect(checkDatabase(server.url)).resolves.toBeUndefined();
  });

  it('names a server that is not there', async () => {
    const nobody = changed((url) => (url.port = '1'));
    await expect(checkDatabase(nobody)).rejects.toThrow(/127\.0\.0\.1:1 is not reachable \(ECONNREFUSED\)/);
  });

  it('names a wrong password, a missing database and a missing name', async () => {
    await expect(checkDatabase(changed((url) => (url.password = 'wrong')))).rejects.toThrow(/refuses the user kvh/);
    await expect(checkDatabase(changed((url) => (url.pathname = '/missing')))).rejects.toThrow(/has no database missing/);
    await expect(checkDatabase(changed((url) => (url.pathname = '/')))).rejects.toThrow(/names no database/);
  });

  it('refuses a database with another collation', async () => {
    const connection = await createConnection(server.url);
    await connection.query('CREATE DATABASE swedish CHARACTER SET latin1 COLLATE latin1_swedish_ci');
    await connection.end();
    await expect(checkDatabase(changed((url) => (url.pathname = '/swedish')))).rejects.toThrow(
      /latin1_swedish_ci.*ALTER DATABASE `swedish`/,
    );
  });

  it.each(['nonsense', 'postgres://u:p@127.0.0.1/kvh'])('refuses the address %s', async (address) => {
    await expect(checkDatabase(address)).rejects.toThrow(/DATABASE_URL is not the address of a database/);
  });
});
