import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All messages of one language, by dotted key with the namespace in front: `mail.confirmed.title`. */
export type Messages = ReadonlyMap<string, string>;

/** Reads `<folder>/<language>/<namespace>.json` for every language; a file that is no JSON stops the start. */
export function readTextCatalogues(folder: string): ReadonlyMap<string, Messages> {
  const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(languages.map(({ name }) => [name, readLanguage(join(folder, name))]));
}

function readLanguage(folder: string): Messages {
  const messages = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const tree: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    flatten(tree, file.slice(0, -'.json'.length), messages);
  }
  return messages;
}

function flatten(node: unknown, path: string, into: Map<string, string>): void {
  if (typeof node === 'string') into.set(path, node);
  else if (typeof node === 'object' && node !== null) {
    for (const [key, child] of Object.entries(node)) flatten(child, `${path}.${key}`, into);
  } else throw new Error(`${path} is neither a text nor a group of texts`);
}
