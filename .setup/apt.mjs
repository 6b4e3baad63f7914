// Debian's and Ubuntu's package tools, used as far as the rights at hand allow.
import { ask, distribution, findProgram, isRoot, work } from './programs.mjs';
import { step } from './say.mjs';

const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' } };

export const hasApt = () => distribution().includes('debian') && Boolean(findProgram(['apt-get']));

/** The version apt would install, e.g. '1:10.11.19-0+deb12u1'; undefined when apt does not know the package. */
export function candidate(name) {
  const version = /Candidate: (\S+)/.exec(ask('apt-cache', ['policy', name], quiet) ?? '')?.[1];
  return version === '(none)' ? undefined : version;
}

/** Fetches the package lists where they are missing; only root may do that. */
export async function refreshLists(name) {
  if (!candidate(name) && isRoot) await step('Package lists (apt-get update)', () => work('apt-get', ['update'], quiet));
}

/** The given packages plus everything they need that this machine lacks. Apt's own solver decides; nothing is installed. */
export function missingPackages(names) {
  const plan = ask('apt-get', ['install', '--simulate', '--no-install-recommends', ...names], quiet) ?? '';
  const needed = [...plan.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name);
  return [...new Set([...names, ...needed])];
}

/** Downloads packages into `folder`. Lists older than the archive name files that are gone: root refreshes and tries again. */
export async function download(names, folder) {
  const fetch = () => work('apt-get', ['download', ...names], { ...quiet, cwd: folder });
  await withFreshLists(fetch);
}

export async function install(names) {
  await withFreshLists(() => work('apt-get', ['install', '-y', '--no-install-recommends', ...names], quiet));
}

async function withFreshLists(action) {
  try {
    await action();
  } catch (problem) {
    if (!isRoot) throw problem;
    await step('Package lists (apt-get update)', () => work('apt-get', ['update'], quiet));
    await action();
  }
}
