// Builds what is older than its sources. "Older" is decided by content: a checkout or a copy changes times, not bytes.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, work } from './programs.mjs';
import { step } from './say.mjs';

const shared = ['package-lock.json', 'tsconfig.base.json', '.setup/build.mjs'];

const parts = [
  {
    name: 'migrations and api (tsc)',
    sources: ['migrations', 'api'],
    stamp: 'api/dist/.built',
    build: (node) => work(node, ['node_modules/typescript/bin/tsc', '-b', ...(isBuilt() ? [] : ['--force']), 'migrations', 'api']),
  },
  {
    name: 'web (vite)',
    sources: ['web', 'templates/i18n'],
    stamp: 'web/build/.built',
    build: (node) => work(node, ['../node_modules/vite/bin/vite.js', 'build'], { cwd: path.join(root, 'web') }),
  },
];

const isBuilt = () => ['migrations/dist', 'api/dist'].every((folder) => existsSync(path.join(root, folder)));
const generated = new Set(['node_modules', 'dist', 'build', '.svelte-kit']);

export async function build(node) {
  for (const part of parts) {
    const stamp = path.join(root, part.stamp);
    const state = fingerprint([...part.sources, ...shared]);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) continue;
    rmSync(stamp, { force: true });
    await step(`Build of ${part.name}`, () => part.build(node));
    writeFileSync(stamp, state);
  }
}

function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesIn).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

function filesIn(place) {
  const absolute = path.join(root, place);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [place];
  return readdirSync(absolute)
    .filter((name) => !generated.has(name) && !name.endsWith('.tsbuildinfo') && !/\.(spec|test)\.ts$/.test(name))
    .flatMap((name) => filesIn(path.posix.join(place, name)));
}
