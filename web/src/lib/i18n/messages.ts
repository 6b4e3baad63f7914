import { keepCatalogue, type MessageTree } from './catalogues.ts';
import type { Language } from './languages.ts';

/** Read when a language is asked for: a browser that runs a page needs one of them, and of it everything at once. */
const files = import.meta.glob<MessageTree>(
  // Everything but what only mails, documents and copies of data say.
  ['../../../../templates/i18n/*/*.json', '!**/{copy,documents,mail}.json'],
  // By its default alone: a name such as `new` cannot be an export.
  { import: 'default' },
);

const whole = new Set<Language>();

/**
 * Before the first text of a language. The server reads all of them when it starts.
 * @param isShown what a page shows that must be small; without it everything
 */
export async function readCatalogue(language: Language, isShown?: (namespace: string) => boolean): Promise<void> {
  if (whole.has(language)) return;
  const reads = Object.entries(files).map(async ([file, read]) => {
    const [, code, namespace = ''] = /i18n\/([^/]+)\/([^/]+)\.json$/.exec(file) ?? [];
    if (code === language && (isShown?.(namespace) ?? true)) keepCatalogue(language, namespace, await read());
  });
  await Promise.all(reads);
  if (!isShown) whole.add(language);
}
