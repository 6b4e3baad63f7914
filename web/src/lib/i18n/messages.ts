import type { Language } from './languages.ts';

interface MessageTree {
  [key: string]: string | MessageTree;
}

/** Read when a language is asked for: a browser that runs a page needs one of them, and of it everything at once. */
const files = import.meta.glob<MessageTree>(
  // Everything but what only mails, documents and copies of data say.
  ['../../../../templates/i18n/*/*.json', '!**/{copy,documents,mail}.json'],
  // By its default alone: a name such as `new` cannot be an export.
  { import: 'default' },
);

function flatten(tree: MessageTree, prefix: string, into: Map<string, string>): void {
  for (const [key, value] of Object.entries(tree)) {
    const path = `${prefix}.${key}`;
    if (typeof value === 'string') into.set(path, value);
    else flatten(value, path, into);
  }
}

const catalogues = new Map<string, Map<string, string>>();
const whole = new Set<Language>();

/**
 * Before the first text of a language. The server reads all of them when it starts.
 * @param isShown what a page shows that must be small; without it everything
 */
export async function readCatalogue(language: Language, isShown?: (namespace: string) => boolean): Promise<void> {
  if (whole.has(language)) return;
  const catalogue = catalogues.get(language) ?? new Map<string, string>();
  const reads = Object.entries(files).map(async ([file, read]) => {
    const [, code, namespace = ''] = /i18n\/([^/]+)\/([^/]+)\.json$/.exec(file) ?? [];
    if (code === language && (isShown?.(namespace) ?? true)) flatten(await read(), namespace, catalogue);
  });
  await Promise.all(reads);
  catalogues.set(language, catalogue);
  if (!isShown) whole.add(language);
}

/** The raw ICU message, or undefined where the catalogue has no such key. */
export function messageOf(language: Language, key: string): string | undefined {
  return catalogues.get(language)?.get(key);
}
