import { spawn } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import { StartupProblem } from '../config/startup-problem.js';

/** One private server: where its program lies, where its files go, and how much it may trade for speed. */
export interface ServerHome {
  prefix: string;
  folder: string;
  files: string;
  log: string;
  durable: boolean;
}

const sqlMode = [
  'STRICT_ALL_TABLES',
  'STRICT_TRANS_TABLES',
  'ONLY_FULL_GROUP_BY',
  'NO_ZERO_DATE',
  'NO_ZERO_IN_DATE',
  'ERROR_FOR_DIVISION_BY_ZERO',
  'NO_ENGINE_SUBSTITUTION',
].join(',');

const everyCommitOnDisk = ['--innodb-flush-log-at-trx-commit=1', '--innodb-doublewrite=ON', '--innodb-log-file-size=64M'];
const nothingMustLast = [
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-doublewrite=OFF',
  '--innodb-flush-method=nosync',
  '--innodb-log-file-size=16M',
];

/** The program and its arguments. Never reads the machine's own MariaDB configuration. */
export function serverCommand(home: ServerHome, port: number, initFile: string): [string, ...string[]] {
  return [
    ...diesWithTheApp(),
    program(home.prefix, 'mariadbd'),
    ...commonFlags(home),
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    // Relative to the files: a socket's path may not be longer than 107 bytes.
    '--socket=server.sock',
    `--init-file=${initFile}`,
    '--skip-name-resolve',
    '--skip-log-bin',
    '--local-infile=OFF',
    '--performance-schema=OFF',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--default-time-zone=+00:00',
    '--transaction-isolation=READ-COMMITTED',
    `--sql-mode=${sqlMode}`,
    '--innodb-lock-wait-timeout=5',
    '--innodb-buffer-pool-size=256M',
    '--max-connections=200',
    ...(home.durable ? everyCommitOnDisk : nothingMustLast),
  ] as [string, ...string[]];
}

/** Run at every start before the first connection is served; one statement a line. */
export function initStatements(password: string, durable: boolean): string {
  const user = 'kvh@127.0.0.1';
  const grants = durable
    ? [`GRANT ALL PRIVILEGES ON kvh.* TO ${user};`, `GRANT ALL PRIVILEGES ON \`kvh\\_%\`.* TO ${user};`]
    : [`GRANT ALL PRIVILEGES ON *.* TO ${user} WITH GRANT OPTION;`];
  return [
    'CREATE DATABASE IF NOT EXISTS kvh CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;',
    `CREATE OR REPLACE USER ${user} IDENTIFIED BY '${password}';`,
    ...grants,
    '',
  ].join('\n');
}

/** Makes the server's files. A start that is killed half-way leaves nothing that looks finished. */
export async function installDatabase(home: ServerHome): Promise<void> {
  const unfinished = `${home.files}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const child = spawn(
    program(home.prefix, 'mariadb-install-db'),
    [
      ...commonFlags({ ...home, files: unfinished }),
      // Nobody gets in as root over the network; on the socket only this operating-system user.
      '--auth-root-authentication-method=socket',
      `--auth-root-socket-user=${userInfo().username}`,
      '--skip-test-db',
      '--skip-name-resolve',
      ...nothingMustLast,
    ],
    { env: serverEnvironment(home.prefix), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = once(child, 'close') as Promise<[code: number | null]>;
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code !== 0) {
    const reason = /(?:\[ERROR\]|error:|Can't).*/i.exec(`${errors}${output}`)?.[0] ?? `exit code ${code}`;
    throw new StartupProblem(`The private MariaDB cannot make its files: ${reason}`, `Check the folder ${home.folder} and its free space.`);
  }
  renameSync(unfinished, home.files);
}

/** A clean environment: none of the app's secrets, and the libraries that were unpacked beside the server. */
export function serverEnvironment(prefix: string): Record<string, string> {
  const lib = path.join(prefix, 'lib');
  const unpacked = prefix !== '/usr' && existsSync(lib);
  const folders = unpacked ? readdirSync(lib).filter((name) => name.includes('-linux-')) : [];
  return {
    PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    LC_ALL: 'C',
    ...(folders.length > 0 && { LD_LIBRARY_PATH: folders.map((name) => path.join(lib, name)).join(':') }),
  };
}

export const temporaryFolder = ({ folder }: Pick<ServerHome, 'folder'>): string => path.join(folder, 'temporary');

function commonFlags(home: ServerHome): string[] {
  const messages = ['mysql', 'mariadb'].map((name) => path.join(home.prefix, 'share', name)).find((folder) => existsSync(folder));
  return [
    '--no-defaults',
    `--basedir=${home.prefix}`,
    `--datadir=${home.files}`,
    // A server that starts deletes the temporary tables it finds: those of another one must not lie in the same folder.
    `--tmpdir=${temporaryFolder(home)}`,
    ...(messages ? [`--lc-messages-dir=${messages}`] : []),
    // MariaDB refuses to run as root unless told so by name.
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
  ];
}

/** On Linux the kernel ends the server when the app is killed; elsewhere the next start does it. */
function diesWithTheApp(): string[] {
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((file) => existsSync(file));
  return setpriv ? [setpriv, '--pdeathsig', 'TERM', '--'] : [];
}

function program(prefix: string, name: string): string {
  const file = ['sbin', 'bin', 'libexec', 'scripts'].map((place) => path.join(prefix, place, name)).find((place) => existsSync(place));
  if (file) return file;
  throw new StartupProblem(
    `No ${name} under ${prefix}.`,
    'Start with `npm start`, which finds or unpacks MariaDB; or set MARIADB_PREFIX, or DATABASE_URL to a server of your own.',
  );
}
