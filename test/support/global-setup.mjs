// One throw-away MariaDB for the whole Jest run. It runs before Jest transforms anything, so Node itself reads the api's TypeScript.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import '../../.setup/typescript-source.mjs';

export default async function startDatabase() {
  const { startPrivateServer } = await import('../../api/src/database/private-server.ts');
  const dataDir = mkdtempSync(path.join(tmpdir(), 'kvh-tests-'));
  const server = await startPrivateServer({ prefix: process.env.MARIADB_PREFIX || '/usr', dataDir, durable: false });
  process.env.KVH_TEST_DATABASE = server.url;
  globalThis.stopTestDatabase = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
