// A MariaDB server for this machine: the one that is there, or Debian's packages unpacked into .data without root.
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { candidate, download, hasApt, missingPackages, refreshLists } from './apt.mjs';
import { ask, dataFolder, findProgram, isProgram, isRoot, work } from './programs.mjs';
import { SetupProblem, step } from './say.mjs';

const oldest = [10, 11];
const packages = ['mariadb-server-core', 'mariadb-client-core'];

/** The prefix ('/usr', '<project>/.data/mariadb-10.11.19/usr', …) under which a usable mariadbd lies. */
export async function mariadbPrefix() {
  return process.env.MARIADB_PREFIX || installedPrefix() || unpackedPrefix() || (await unpack());
}

function installedPrefix() {
  const folders = ['/usr/sbin', '/usr/libexec', '/usr/local/sbin', '/usr/local/bin', '/usr/local/mysql/bin', '/opt/homebrew/bin'];
  const server = findProgram(['mariadbd'], folders);
  const prefix = server && path.resolve(realpathSync(server), '../..');
  return prefix && isUsable(prefix) ? prefix : undefined;
}

function unpackedPrefix() {
  if (!existsSync(dataFolder)) return undefined;
  const versions = readdirSync(dataFolder).filter((name) => /^mariadb-\d/.test(name));
  return versions.map((name) => path.join(dataFolder, name, 'usr')).find(isUsable);
}

/** New enough, starts with the libraries at hand, and has what a first start needs. */
function isUsable(prefix) {
  const server = ['sbin', 'bin', 'libexec'].map((place) => path.join(prefix, place, 'mariadbd')).find(isProgram);
  const tools = ['mariadb-install-db', 'my_print_defaults'].every((tool) => isProgram(path.join(prefix, 'bin', tool)));
  return Boolean(server) && tools && isNewEnough(serverVersion(server, prefix));
}

function serverVersion(server, prefix) {
  const env = prefix.startsWith(dataFolder) ? { ...process.env, LD_LIBRARY_PATH: libraries(prefix).join(':') } : process.env;
  return /\b(\d+\.\d+\.\d+)-MariaDB/.exec(ask(server, ['--no-defaults', '--version'], { env }) ?? '')?.[1];
}

const libraries = (prefix) =>
  readdirSync(path.join(prefix, 'lib'))
    .filter((name) => name.includes('-linux-'))
    .map((name) => path.join(prefix, 'lib', name));

export function isNewEnough(version) {
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

async function unpack() {
  if (hasApt()) await refreshLists(packages[0]);
  // '1:10.11.19-0+deb12u1': the epoch and the distribution's revision do not count.
  const version = hasApt() && candidate(packages[0])?.replace(/^\d+:/, '').replace(/-.*$/, '');
  if (!version || !isNewEnough(version)) throw noServer();
  return step(`MariaDB ${version} into .data (download and unpack)`, () => unpackVersion(version));
}

async function unpackVersion(version) {
  const workshop = path.join(dataFolder, 'unpacking');
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop, { recursive: true });
  try {
    const tree = path.join(workshop, 'tree');
    await download(missingPackages(packages), workshop).catch(() => {
      throw noServer("Debian's MariaDB packages cannot be downloaded (see above).");
    });
    for (const file of readdirSync(workshop).filter((name) => name.endsWith('.deb'))) {
      await work('dpkg', ['-x', path.join(workshop, file), tree]);
    }
    gatherLibraries(tree);
    if (!isUsable(path.join(tree, 'usr'))) throw noServer('The unpacked MariaDB does not run on this machine.');
    const home = path.join(dataFolder, `mariadb-${version}`);
    rmSync(home, { recursive: true, force: true });
    renameSync(tree, home);
    return path.join(home, 'usr');
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** Some libraries lie in /lib, some in /usr/lib; one folder is enough for the server to find them. */
function gatherLibraries(tree) {
  const lib = path.join(tree, 'lib');
  if (!existsSync(lib)) return;
  for (const triplet of readdirSync(lib)) {
    const target = path.join(tree, 'usr/lib', triplet);
    mkdirSync(target, { recursive: true });
    for (const name of readdirSync(path.join(lib, triplet))) {
      renameSync(path.join(lib, triplet, name), path.join(target, name));
    }
  }
}

function noServer(reason = 'No MariaDB (10.11 or newer) found, and none can be unpacked here.') {
  const rights = hasApt() && !isRoot && !candidate(packages[0]) ? ' (or only `sudo apt-get update`, then this command again)' : '';
  return new SetupProblem(
    reason,
    `1. Install it:             Debian/Ubuntu: sudo apt-get install mariadb-server-core mariadb-client-core${rights}`,
    '                           macOS: brew install mariadb',
    '2. Or run all in Docker:   see the top of docker-compose.yml',
    '3. Or use your own server: DATABASE_URL=mysql://user:password@host:3306/database npm start',
  );
}
