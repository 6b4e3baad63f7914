import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '../support/repository.js';

/** Each of these is proved by tests that name it; the table says which. */
const journeys = Array.from({ length: 10 }, (_, at) => `S${at + 1}`);
const pains = [...Array.from({ length: 16 }, (_, at) => String(at + 1)), '34', '35', '36', '37', '40', '41'];
const exceptions = [
  ...['E01', 'E02', 'E03', 'E04', 'E05', 'E06', 'E07', 'E08', 'E09', 'E10', 'E11', 'E12', 'E13', 'E14', 'E15', 'E16', 'E17'],
  ...['E21', 'E22', 'E23', 'E27', 'E28', 'E29', 'E30', 'E31', 'E32', 'E33', 'E34', 'E35', 'E36', 'E37', 'E38'],
];

/** What mails promise besides: reminders and how they end. */
const standards = ['V7', 'MAIL-07', 'MAIL-08', 'F21', 'F23'];

interface Row {
  readonly id: string;
  readonly files: readonly string[];
}

const rows: Row[] = readFileSync(path.join(root, 'test/README.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, id] = /^\| ([SEFV]?\d+|MAIL-\d+) \|/.exec(line) ?? [];
    return id ? [{ id, files: [...line.matchAll(/\]\(([^)]+)\)/g)].map((match) => path.join('test', match[1] ?? '')) }] : [];
  });

/** Names of tests are strings: a comment proves nothing. */
const nameOf = (id: string): RegExp =>
  /^[A-Z]/.test(id) ? new RegExp(`^[^/]*['\`].*\\b${id}\\b`, 'm') : new RegExp(`^[^/]*['\`].*\\bpains? (\\d+(, | and ))*${id}\\b`, 'm');

describe('what staff do all day, what people suffer from elsewhere, what goes differently than planned, and what mails promise', () => {
  it('has a row for each', () => expect(rows.map(({ id }) => id)).toEqual([...journeys, ...pains, ...exceptions, ...standards]));

  it.each(rows)('$id is named by a test in each file of its row', ({ id, files }) => {
    expect(files.length).toBeGreaterThan(0);
    const silent = files.filter((file) => {
      const full = path.join(root, file);
      return !existsSync(full) || !nameOf(id).test(readFileSync(full, 'utf8'));
    });
    expect(silent).toEqual([]);
  });
});
