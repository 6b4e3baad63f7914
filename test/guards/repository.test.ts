import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { variables } from '../../api/src/config/environment.js';
import { filesOf, root } from '../support/repository.js';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const textFiles = (...folders: string[]): string[] =>
  filesOf(...folders).filter((file) => !/\.(png|jpe?g|ttf|woff2|pdf|ico|webp)$/.test(file));

/** Lines of a file that match, as an editor finds them. */
const hits = (file: string, pattern: RegExp): string[] =>
  read(file)
    .split('\n')
    .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim().slice(0, 80)}`] : []));

describe('the repository', () => {
  it('explains every variable, and no others', () => {
    const explained = [...read('.env.example').matchAll(/^#? ?([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(explained.sort()).toEqual([...variables].sort());
  });

  it('names no commands that do not exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const guides = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'SECURITY.md'].filter((file) => existsSync(path.join(root, file)));
    const named = guides.flatMap((file) =>
      [...read(file).matchAll(/\bnpm (?:run )?(start|test|(?<=run )[\w:-]+)/g)].map((match) => match[1] ?? ''),
    );
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names no files that do not exist', () => {
    const guides = filesOf().filter((file) => /^[A-Z]+\.md$/.test(file));
    const missing = guides.flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((link) => !existsSync(path.join(root, link))),
    );
    expect(missing).toEqual([]);
  });

  it('knows no machine it was written on', () => {
    const machine = new RegExp(`(^|[\\s"'\`=(:])/(${['work', 'root'].join('|')})/`);
    expect(textFiles().flatMap((file) => hits(file, machine))).toEqual([]);
    const temporary = /["'`]\/tmp\//;
    expect(textFiles('api', 'web', 'migrations', 'test', '.setup').flatMap((file) => hits(file, temporary))).toEqual([]);
  });

  it('leaves nothing for later', () => {
    const later = new RegExp(['TO', 'DO|FIX', 'ME|X', 'XX\\b'].join(''));
    expect(textFiles('api/src', 'web/src', 'migrations/src', 'test', '.setup').flatMap((file) => hits(file, later))).toEqual([]);
  });

  it('switches no check off in passing', () => {
    const switched = new RegExp(['eslint', '-disable|@ts', '-(ignore|expect-error|nocheck)|prettier', '-ignore'].join(''));
    expect(textFiles('api/src', 'web/src', 'migrations/src', 'test').flatMap((file) => hits(file, switched))).toEqual([]);
  });

  it('gives every font its licence', () => {
    const fonts = filesOf().filter((file) => /\.(ttf|otf|woff2?)$/.test(file));
    expect(fonts.length).toBeGreaterThan(5);
    const withoutLicence = fonts.filter((font) => !filesOf(path.dirname(font)).some((file) => /\/OFL[\w-]*\.txt$/.test(file)));
    expect(withoutLicence).toEqual([]);
  });
});

describe('styles', () => {
  /** Sides that change places in Arabic; `inline-start` and `inline-end` mean the same and follow the script. */
  const physical = [
    /(^|[\s;{])(margin|padding|border|scroll-margin|scroll-padding)-(left|right)(-[a-z]+)?\s*:/,
    /(^|[\s;{])(left|right)\s*:/,
    /(^|[\s;{])border-(top|bottom)-(left|right)-radius\s*:/,
    /(^|[\s;{])(text-align|float|clear)\s*:\s*(left|right)\b/,
  ];

  it('know no left and right', () => {
    const files = filesOf('web/src', 'templates').filter((file) => /\.(css|svelte)$/.test(file));
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((file) => physical.flatMap((pattern) => hits(file, pattern)))).toEqual([]);
  });
});
