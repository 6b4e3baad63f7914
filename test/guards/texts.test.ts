import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { permissions } from '../../api/src/modules/access/permissions.js';
import { bookingVerbs } from '../../api/src/modules/audit/booking-verbs.js';
import { filesOf, root } from '../support/repository.js';

const folder = path.join(root, 'templates/i18n');
const home = 'de';
const languages = readdirSync(folder);

interface Tree {
  readonly [name: string]: string | Tree;
}

const catalogues = new Map(languages.map((language) => [language, textsOf(language)]));
const german = catalogues.get(home) ?? new Map<string, string>();
const namespaces = new Set([...german.keys()].map((key) => key.split('.')[0]));

function textsOf(language: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const file of readdirSync(path.join(folder, language))) {
    flatten(JSON.parse(readFileSync(path.join(folder, language, file), 'utf8')) as Tree, path.basename(file, '.json'), texts);
  }
  return texts;
}

function flatten(tree: Tree, prefix: string, into: Map<string, string>): void {
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string') into.set(`${prefix}.${name}`, value);
    else flatten(value, `${prefix}.${name}`, into);
  }
}

/** What a text has filled in. */
interface Placeholders {
  /** Every name it takes. */
  readonly all: ReadonlySet<string>;
  /** Names whose value is shown; the others only choose between wordings, which grammar may not need. */
  readonly shown: ReadonlySet<string>;
  /** The ways each choice can go. */
  readonly ways: ReadonlySet<string>;
}

function placeholdersOf(text: string): Placeholders {
  const found = { all: new Set<string>(), shown: new Set<string>(), ways: new Set<string>() };
  const visit = (elements: readonly MessageFormatElement[]): void => elements.forEach(note);
  const note = (element: MessageFormatElement): void => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return;
    found.all.add(element.value);
    if (element.type === TYPE.tag) visit(element.children);
    else if (element.type !== TYPE.select) found.shown.add(element.value);
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return;
    for (const [way, option] of Object.entries(element.options)) {
      if (element.type === TYPE.select) found.ways.add(`${element.value}: ${way}`);
      visit(option.value);
    }
  };
  visit(parse(text));
  return found;
}

/** A translation shows what the German text shows, and asks for nothing the German text does not have. */
function differences(translation: string, original: string): string[] {
  const [here, there] = [placeholdersOf(translation), placeholdersOf(original)];
  const chosen = new Set([...there.ways].map((way) => way.split(':')[0]));
  return [
    ...[...there.shown].filter((name) => !here.all.has(name)).map((name) => `does not show ${name}`),
    ...[...here.all].filter((name) => !there.all.has(name)).map((name) => `wants ${name}`),
    ...[...here.ways].filter((way) => chosen.has(way.split(':')[0]) && !there.ways.has(way)).map((way) => `knows ${way}`),
  ];
}

describe.each(languages)('the texts in %s', (language) => {
  const texts = catalogues.get(language) ?? new Map<string, string>();

  it('are as many as the German ones', () => {
    expect([...texts.keys()].filter((key) => !german.has(key))).toEqual([]);
    expect([...german.keys()].filter((key) => !texts.has(key))).toEqual([]);
  });

  it('say something and can be read', () => {
    const unreadable = [...texts].filter(([, text]) => {
      try {
        parse(text);
        return text.trim() === '';
      } catch {
        return true;
      }
    });
    expect(unreadable).toEqual([]);
  });

  it('fill in the same as the German ones', () => {
    const different = [...texts].flatMap(([key, text]) => differences(text, german.get(key) ?? '').map((what) => `${key} ${what}`));
    expect(different).toEqual([]);
  });
});

describe('texts that are asked for', () => {
  const quoted = /(?<quote>['"`])(?<key>[a-z_]+(?:\.[\w-]*(?:\$\{[^}]*\}[\w-]*)*)+)\k<quote>/g;
  const called = /\bt\(\s*(?<quote>['"`])(?<key>[^'"`\n]+)\k<quote>/g;
  const refused =
    /\b(?:invalid|unauthenticated|forbidden|notFound|conflict|unprocessable|tooMany|unavailable)\(\s*'(?<key>[a-z_.]+)'|\bcode: '(?<key2>[a-z_]+\.[a-z_.]+)'/g;

  const notShown = /\berror\(\s*\d+,\s*'(?<key>[a-z_.]+)'/g;

  /** A key with a part that is only known at run time must fit at least one text. */
  function exists(key: string): boolean {
    if (!key.includes('${')) return german.has(key);
    const pattern = new RegExp(
      `^${key
        .split(/\$\{[^}]*\}/)
        .map((part) => part.replaceAll('.', '\\.'))
        .join('[^.]+(?:\\.[^.]+)*')}$`,
    );
    return [...german.keys()].some((known) => pattern.test(known));
  }

  function missing(folders: readonly string[], pattern: RegExp, prefix = ''): string[] {
    return filesOf(...folders)
      .filter((file) => /\.(ts|svelte)$/.test(file) && !/\.spec\.ts$|schema\.d\.ts$/.test(file))
      .flatMap((file) =>
        [...readFileSync(path.join(root, file), 'utf8').matchAll(pattern)]
          .map((match) => `${prefix}${match.groups?.key ?? match.groups?.key2 ?? ''}`)
          .filter((key) => namespaces.has(key.split('.')[0]) && !exists(key) && !exists(`errors.${key}`))
          .map((key) => `${file}: ${key}`),
      );
  }

  it('by the pages exist', () => {
    const asked = missing(['web/src'], quoted);
    // A permission is written as a key is, and is none.
    expect(asked.filter((one) => !permissions.some((permission) => one.endsWith(`: ${permission}`)))).toEqual([]);
  });

  it('by mails and documents exist', () => {
    expect(missing(['api/src'], called)).toEqual([]);
  });

  it('as the reason of a refusal exist', () => {
    expect(missing(['api/src'], refused, 'errors.')).toEqual([]);
  });

  it('as the reason why a page is not shown exist', () => {
    expect(missing(['web/src'], notShown, 'errors.')).toEqual([]);
  });
});

describe('what the browser takes over of a page', () => {
  const script = 'web/src/lib/features/planner/script';
  const brought = (language: string): string[] =>
    /\{([\w,]+)\}\.json/.exec(readFileSync(path.join(root, script, `${language}.ts`), 'utf8'))?.[1]?.split(',') ?? [];

  it.each(languages)('brings the catalogues of all that the plan says in %s, and no others', (language) => {
    const files = importedBy('web/src/lib/features/planner/PlannerPage.svelte');
    const said = [...files.values()].flatMap((code) => [...code.matchAll(/['`](\w+)\.[\w$]/g)].map(([, name = '']) => name));
    expect(files.size).toBeGreaterThan(30);
    expect(brought(language)).toEqual([...new Set(said)].filter((name) => namespaces.has(name)).sort());
  });
});

/** A component of the web's own and all that it is made of, by the path of each file. */
function importedBy(file: string, found = new Map<string, string>()): Map<string, string> {
  if (found.has(file) || !/\.(svelte|ts)$/.test(file) || file.endsWith('.d.ts')) return found;
  const code = readFileSync(path.join(root, file), 'utf8');
  found.set(file, code);
  for (const [, from = ''] of code.matchAll(/(?:from|import) ?\(?'((?:#lib|\.)[^']+)'/g)) {
    importedBy(from.startsWith('#lib') ? from.replace('#lib', 'web/src/lib') : path.join(path.dirname(file), from), found);
  }
  return found;
}

it('every language says whatever the log can note of a booking, for its history', () => {
  const missing = languages.flatMap((language) =>
    bookingVerbs
      .map((verb) => `editor.history.verb.${verb.replaceAll('.', '_')}`)
      .filter((key) => !catalogues.get(language)?.has(key))
      .map((key) => `${language}: ${key}`),
  );
  expect(missing).toEqual([]);
});
