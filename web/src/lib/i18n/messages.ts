import type { Language } from './languages.ts';

interface MessageTree {
  [key: string]: string | MessageTree;
}

const files = import.meta.glob<MessageTree>(
  '../../../../templates/i18n/*/{attendance,booking,catalogue,certificates,changes,common,course,duplicates,eligibility,errors,integrity,my,organisation,pages,places,planner,planning,pools,privacy,requests,runs,signin,staff,today,verify}.json',
  { eager: true, import: 'default' },
);

function flatten(tree: MessageTree, prefix: string, into: Map<string, string>): void {
  for (const [key, value] of Object.entries(tree)) {
    const path = `${prefix}.${key}`;
    if (typeof value === 'string') into.set(path, value);
    else flatten(value, path, into);
  }
}

const catalogues = new Map<string, Map<string, string>>();
for (const [file, tree] of Object.entries(files)) {
  const [, language = '', namespace = ''] = /i18n\/([^/]+)\/([^/]+)\.json$/.exec(file) ?? [];
  const catalogue = catalogues.get(language) ?? new Map<string, string>();
  flatten(tree, namespace, catalogue);
  catalogues.set(language, catalogue);
}

/** The raw ICU message, or undefined where the catalogue has no such key. */
export function messageOf(language: Language, key: string): string | undefined {
  return catalogues.get(language)?.get(key);
}
