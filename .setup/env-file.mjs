// The optional file .env: KEY=value lines. What the shell sets wins.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './programs.mjs';

export function readEnvFile() {
  const file = path.join(root, '.env');
  if (!existsSync(file)) return;
  for (const [, name, quoted, plain] of readFileSync(file, 'utf8').matchAll(/^([A-Z_]+)=(?:"(.*)"|(.*?))\s*$/gm)) {
    process.env[name] ??= quoted ?? plain;
  }
}
