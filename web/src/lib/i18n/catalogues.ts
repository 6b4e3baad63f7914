import type { Language } from './languages.ts';

export interface MessageTree {
  [key: string]: string | MessageTree;
}

const catalogues = new Map<Language, Map<string, string>>();

function flatten(tree: MessageTree, prefix: string, into: Map<string, string>): void {
  for (const [key, value] of Object.entries(tree)) {
    const path = `${prefix}.${key}`;
    if (typeof value === 'string') into.set(path, value);
    else flatten(value, path, into);
  }
}

/** What is said in a language from now on; several files make one catalogue. */
export function keepCatalogue(language: Language, namespace: string, tree: MessageTree): void {
  const catalogue = catalogues.get(language) ?? new Map<string, string>();
  flatten(tree, namespace, catalogue);
  catalogues.set(language, catalogue);
}

/** The raw ICU message, or undefined where the catalogue has no such key. */
export function messageOf(language: Language, key: string): string | undefined {
  return catalogues.get(language)?.get(key);
}
