import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isEmail } from 'class-validator';
import { AppConfig } from './app-config.js';
import { prepareDataDir } from './data-dir.js';
import { readSecretKey } from './secret-key.js';
import { StartupProblem } from './startup-problem.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Every variable the product knows. `.env.example` names the same ones; a guard test compares them. */
export const variables = [
  'PORT',
  'HOST',
  'DATA_DIR',
  'DATABASE_URL',
  'MARIADB_PREFIX',
  'PUBLIC_URL',
  'TRUST_PROXY',
  'SMTP_URL',
  'MAIL_FROM',
  'FIRST_STAFF_EMAIL',
  'DEMO',
  'MIGRATE',
  'ROLE',
  'SECRET_KEY',
] as const;

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/**
 * Reads the environment into the configuration.
 * @throws StartupProblem with the variable's name and what it may hold.
 */
export function readEnvironment(env: Environment): AppConfig {
  const port = integer(env, 'PORT', 3000, 0, 65535);
  const databaseUrl = env.DATABASE_URL || null;
  const dataDir = path.resolve(env.DATA_DIR || path.join(root, '.data'));
  prepareDataDir(dataDir);
  const publicUrl = url(env, 'PUBLIC_URL', `http://localhost:${port}`);
  return new AppConfig({
    port,
    host: env.HOST || '127.0.0.1',
    dataDir,
    databaseUrl,
    mariadbPrefix: env.MARIADB_PREFIX || null,
    publicUrl,
    smtpUrl: env.SMTP_URL ? url(env, 'SMTP_URL', env.SMTP_URL).href : null,
    mailFrom: env.MAIL_FROM || `kurse@${publicUrl.hostname}`,
    trustProxy: (env.TRUST_PROXY || 'loopback').split(/[\s,]+/).filter(Boolean),
    firstStaffEmail: email(env, 'FIRST_STAFF_EMAIL'),
    demo: flag(env, 'DEMO', databaseUrl === null),
    migrate: oneOf(env, 'MIGRATE', ['auto', 'off']),
    role: oneOf(env, 'ROLE', ['all', 'web', 'worker']),
    secretKey: readSecretKey(env.SECRET_KEY, dataDir, databaseUrl === null),
    templatesDir: path.join(root, 'templates'),
    webBuild: path.join(root, 'web/build/handler.js'),
  });
}

function integer(env: Environment, name: string, fallback: number, min: number, max: number): number {
  const text = env[name];
  if (!text) return fallback;
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new StartupProblem(`${name}=${text} is not a number from ${min} to ${max}.`, `Correct ${name} or leave it out.`);
}

function flag(env: Environment, name: string, fallback: boolean): boolean {
  const text = env[name];
  if (!text) return fallback;
  if (text === '1' || text === '0') return text === '1';
  throw new StartupProblem(`${name}=${text} is neither 1 nor 0.`, `Set ${name} to 1 or 0.`);
}

function url(env: Environment, name: string, fallback: string): URL {
  const text = env[name] || fallback;
  if (URL.canParse(text)) return new URL(text);
  throw new StartupProblem(`${name}=${text} is not an address.`, `Write ${name} with its scheme, for example https://kurse.example.org.`);
}

function email(env: Environment, name: string): string | null {
  const text = env[name]?.trim().normalize('NFC').toLowerCase();
  if (!text) return null;
  if (isEmail(text)) return text;
  throw new StartupProblem(`${name}=${text} is not an e-mail address.`, `Correct ${name} or leave it out.`);
}

function oneOf<const T extends string>(env: Environment, name: string, values: readonly [T, ...T[]]): T {
  const text = env[name];
  if (!text) return values[0];
  const found = values.find((value) => value === text);
  if (found) return found;
  throw new StartupProblem(`${name}=${text} is unknown.`, `Use one of: ${values.join(', ')}.`);
}
