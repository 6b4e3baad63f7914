// The npm packages of the lockfile: installed only when node_modules does not hold them already.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathWithoutProject, root, work } from './programs.mjs';
import { step } from './say.mjs';

export async function installPackages() {
  if (isInstalled(packagesOf('package-lock.json'), packagesOf('node_modules/.package-lock.json'))) return;
  // Not with a Node or npm from node_modules: `npm ci` removes that folder under their feet.
  const env = { ...process.env, PATH: pathWithoutProject() };
  await step('npm packages (npm ci)', () => work('npm', ['ci', '--no-audit', '--no-fund'], { env, shell: process.platform === 'win32' }));
}

/** npm notes in node_modules what it installed; another platform's optional packages are rightly missing there. */
export function isInstalled(wanted, present) {
  const isHere = ([name, { version, optional }]) => (name in present ? present[name].version === version : optional);
  return Object.entries(wanted)
    .filter(([name]) => name.includes('node_modules/'))
    .every(isHere);
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(path.join(root, lockfile), 'utf8')).packages;
  } catch {
    return {};
  }
}
