// The optional file .env: KEY=value lines. What the shell sets wins.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './programs.mjs';

export function readEnvFile() {
  const file = path.join(root, '.env');
  if (!existsSync(file)) return;
  for (const [name, value] of envLines(readFileSync(file, 'utf8'))) process.env[name] ??= value;
}

/** KEY=value and KEY="value"; everything else is a comment. */
export function envLines(text) {
  return [...text.matchAll(/^([A-Z_]+)=(?:"(.*)"|(.*?))[ \t\r]*$/gm)].map(([, name, quoted, plain]) => [name, quoted ?? plain]);
}
