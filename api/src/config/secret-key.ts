import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartupProblem } from './startup-problem.js';

const BYTES = 32;

/** The key of the personal links: given as hex, or kept in the data folder of a private installation. */
export function readSecretKey(hex: string | undefined, dataDir: string, mayCreate: boolean): Buffer {
  if (hex) return decode(hex, 'SECRET_KEY');
  const file = path.join(dataDir, 'secret.key');
  if (existsSync(file)) return decode(readFileSync(file, 'utf8').trim(), file);
  if (!mayCreate) {
    throw new StartupProblem(
      'SECRET_KEY is missing.',
      'Create one with "openssl rand -hex 32" and keep it: all personal links depend on it.',
    );
  }
  const key = randomBytes(BYTES);
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, `${key.toString('hex')}\n`, { mode: 0o600 });
  return key;
}

function decode(hex: string, origin: string): Buffer {
  const key = Buffer.from(hex, 'hex');
  if (key.length >= BYTES) return key;
  throw new StartupProblem(`${origin} is shorter than ${BYTES} bytes.`, 'Create one with "openssl rand -hex 32".');
}
