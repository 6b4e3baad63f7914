// Finding and running programs of the machine.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupProblem } from './say.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const dataFolder = path.join(root, '.data');
export const isRoot = process.getuid?.() === 0;

/** The ids of a Linux distribution and of its parents, e.g. ['ubuntu', 'debian']; empty elsewhere. */
export function distribution() {
  try {
    const release = readFileSync('/etc/os-release', 'utf8');
    return [...release.matchAll(/^(?:ID|ID_LIKE)="?([^"\n]+)"?$/gm)].flatMap(([, ids]) => ids.split(' '));
  } catch {
    return [];
  }
}

/** The PATH without the programs of node_modules, which `npm run` puts in front. */
export const pathWithoutProject = () =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((place) => !place.includes('node_modules'))
    .join(path.delimiter);

export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of `names` found on the PATH or in `folders`, as an absolute path. */
export function findProgram(names, folders = []) {
  const places = [...(process.env.PATH ?? '').split(path.delimiter), ...folders].filter(Boolean);
  return names.flatMap((name) => places.map((place) => path.join(place, name))).find(isProgram);
}

/** What a program prints, or undefined when it is missing or fails. */
export function ask(program, args, options = {}) {
  const answer = spawnSync(program, args, { encoding: 'utf8', ...options });
  return answer.status === 0 ? answer.stdout : undefined;
}

/** Runs a program to its end, quietly; its output is shown only when it fails. */
export function work(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    child.stdout?.on('data', (text) => (output += text));
    child.stderr?.on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve(output);
      console.error(output.trimEnd());
      reject(new SetupProblem(`\`${path.basename(program)} ${args.join(' ')}\` failed (exit code ${code}).`));
    });
  });
}
