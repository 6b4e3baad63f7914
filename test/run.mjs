// All tests: `npm test`. What it needs (Node 24, MariaDB, a browser) was prepared by setup.mjs. Arguments go to Jest.
import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const jest = path.join(root, 'node_modules/jest/bin/jest.js');
const args = [
  '--disable-warning=ExperimentalWarning',
  '--experimental-vm-modules',
  jest,
  '--reporters=<rootDir>/test/support/closing-line.mjs',
];

if (!process.env.KVH_CHROMIUM) console.log('\nNO BROWSER: every test in test/browser is SKIPPED.\n');

/** Tests that hang must end before whatever runs them gives up, so that their output is seen. */
const PATIENCE = 40 * 60_000;

const child = spawn(process.execPath, [...args, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
const watch = setTimeout(() => {
  console.log(`\nThe tests have not ended after ${PATIENCE / 60_000} minutes.`);
  child.kill('SIGKILL');
}, PATIENCE);
child.on('close', (code) => {
  clearTimeout(watch);
  process.exitCode = code ?? 1;
});
