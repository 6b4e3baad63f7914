import type { Language } from './languages.ts';

export interface MessageTree {
  [key: string]: string | MessageTree;
}

/** The server has them all; a page with scripts brings along what it shows, see `messagesFor`. */
const files = import.meta.env.SSR
  ? import.meta.glob<MessageTree>(
      '../../../../templates/i18n/*/{attendance,booking,catalogue,certificates,changes,checkin,common,course,duplicates,eligibility,errors,integrity,my,organisation,pages,places,planner,planning,pools,privacy,requests,runs,signin,staff,today,verify}.json',
      { eager: true, import: 'default' },
    )
  : {};

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

/** The catalogues of one language that a page with scripts shows; it hands them on as its data `messages`. */
export function messagesFor(language: Language, namespaces: readonly string[]): Record<string, MessageTree> {
  return Object.fromEntries(
    Object.entries(files).flatMap(([file, tree]) =>
      namespaces.filter((name) => file.endsWith(`/${language}/${name}.json`)).map((name) => [name, tree]),
    ),
  );
}

/** In the browser: what the page brought along. */
export function learnMessages(language: Language, trees: Record<string, MessageTree>): void {
  const catalogue = catalogues.get(language) ?? new Map<string, string>();
  for (const [namespace, tree] of Object.entries(trees)) flatten(tree, namespace, catalogue);
  catalogues.set(language, catalogue);
}

/** The raw ICU message, or undefined where the catalogue has no such key. */
export function messageOf(language: Language, key: string): string | undefined {
  return catalogues.get(language)?.get(key);
}
