// `npm run check`: everything to look at before a commit that does not take long. Two lanes, because a machine has two cores.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { mariadbPrefix } from '../.setup/mariadb.mjs';

const root = path.resolve(import.meta.dirname, '..');
const cache = 'node_modules/.cache/kvh';
const program = (name, ...args) => [path.join(root, 'node_modules/.bin', name), ...args];
const jest = (...args) => [process.execPath, 'test/run.mjs', ...args];

const lanes = [
  [
    ['format', program('prettier', '--check', '--log-level', 'warn', '--cache', '--cache-location', `${cache}/prettier`, '.')],
    ['lint', program('eslint', '--cache', '--cache-location', `${cache}/eslint`, '.')],
  ],
  [
    ['types of api and migrations', program('tsc', '-b', 'migrations', 'api')],
    ['types of tests', program('tsc', '-p', 'test/tsconfig.json')],
    ['types of pages', ['npm', 'run', '--silent', 'check', '-w', 'web']],
    ['arrows', program('depcruise', '--progress', 'none', 'api/src', 'web/src', 'migrations/src', 'test')],
    ['unit specs', jest('--selectProjects', 'unit', '--silent')],
    ['guards', jest('--selectProjects', 'guards', '--silent')],
  ],
];

const begin = performance.now();
process.env.MARIADB_PREFIX ??= await mariadbPrefix();
const failed = (await Promise.all(lanes.map(runLane))).flat();
const total = ((performance.now() - begin) / 1000).toFixed(1);
console.log(failed.length === 0 ? `\nAll good, ${total} s.` : `\nNot good: ${failed.join(', ')}. ${total} s.`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function runLane(steps) {
  const failures = [];
  for (const [name, command] of steps) if (!(await run(name, command))) failures.push(name);
  return failures;
}

/** Prints a step when it has ended, so that the lanes do not mix. */
function run(name, [file, ...args]) {
  const start = performance.now();
  const child = spawn(file, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
      if (code !== 0) console.log(Buffer.concat(output).toString());
      resolve(code === 0);
    });
  });
}
