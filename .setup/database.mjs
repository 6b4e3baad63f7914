// `node setup.mjs db`: the private server alone, in the foreground, for a database client or a debugger.
// It runs the api's own source, so that it works while the api does not compile.
import './typescript-source.mjs';

const { prepareDataDir } = await import('../api/src/config/data-dir.ts');
const { startPrivateServer } = await import('../api/src/database/private-server.ts');
const { MARIADB_PREFIX, DATA_DIR } = process.env;
const dataDir = DATA_DIR || '.data';

try {
  prepareDataDir(dataDir);
  const server = await startPrivateServer({ prefix: MARIADB_PREFIX, dataDir, durable: true });
  const alive = setInterval(() => {}, 60_000);
  const stop = () => server.stop().then(() => clearInterval(alive));
  process.on('SIGINT', stop).on('SIGTERM', stop);
  console.log(server.url);
} catch (problem) {
  if (!problem.whatToDo) throw problem;
  console.error(`${problem.reason}\n${problem.whatToDo}`);
  process.exitCode = 1;
}
