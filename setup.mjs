// Everything between a fresh clone and a running product, on any Node from 18 on and without any package.
//
//   node setup.mjs start   npm packages, MariaDB, builds; then the product
//   node setup.mjs test    the same plus a browser; then all tests
//   node setup.mjs bench   the same as for start; then the measurements
//   node setup.mjs build   npm packages and builds only
//   node setup.mjs db      the private database server alone; prints its address
//
// Each step looks first and does only what is missing. The steps live in .setup/.
import path from 'node:path';
import { build } from './.setup/build.mjs';
import { chromium } from './.setup/chromium.mjs';
import { readEnvFile } from './.setup/env-file.mjs';
import { handOver } from './.setup/hand-over.mjs';
import { mariadbPrefix } from './.setup/mariadb.mjs';
import { productNode } from './.setup/node.mjs';
import { installPackages } from './.setup/packages.mjs';
import { root } from './.setup/programs.mjs';
import { explain, say, SetupProblem } from './.setup/say.mjs';

const commands = { start, test, bench, build: prepare, db };

async function start(...args) {
  readEnvFile();
  const node = await prepare();
  const env = process.env.DATABASE_URL ? {} : { MARIADB_PREFIX: await mariadbPrefix() };
  sayPrepared();
  await handOver(node, ['--enable-source-maps', 'api/dist/main.js', ...args], env);
}

/** The tests bring a throw-away server of their own: they never touch the database of DATABASE_URL. */
async function test(...args) {
  const node = await prepare();
  const env = { DATABASE_URL: '', MARIADB_PREFIX: await mariadbPrefix(), KVH_CHROMIUM: await chromium() };
  sayPrepared();
  await handOver(node, ['test/run.mjs', ...args], { ...env, PATH: withProjectPrograms() });
}

/** Measures on a database of its own, with the settings of `start`. */
async function bench(...args) {
  const node = await prepare();
  await handOver(node, ['test/bench/bench.ts', ...args], { DATABASE_URL: '', MARIADB_PREFIX: await mariadbPrefix() });
}

async function db() {
  readEnvFile();
  await installPackages();
  await handOver(productNode(), ['.setup/database.mjs'], { MARIADB_PREFIX: await mariadbPrefix() });
}

async function prepare() {
  await installPackages();
  const node = productNode();
  await build(node);
  return node;
}

const withProjectPrograms = () => [path.join(root, 'node_modules/.bin'), process.env.PATH].join(path.delimiter);
const sayPrepared = () => say(`all in place after ${(performance.now() / 1000).toFixed(1)} s`);

const [name, ...args] = process.argv.slice(2);
try {
  if (!(name in commands)) throw new SetupProblem(`Unknown command: ${name}`, `Known: ${Object.keys(commands).join(', ')}`);
  await commands[name](...args);
} catch (problem) {
  explain(problem);
  process.exitCode = 1;
}
