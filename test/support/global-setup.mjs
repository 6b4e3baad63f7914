// One throw-away MariaDB for the whole Jest run. It runs before Jest transforms anything, so Node itself reads the api's TypeScript.
import { mkdtempSync, rmSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

registerHooks({
  resolve(name, context, next) {
    const isOurs = /^\.+\/.*\.js$/.test(name) && context.parentURL?.includes('/api/src/');
    return next(isOurs ? name.replace(/\.js$/, '.ts') : name, context);
  },
});

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
