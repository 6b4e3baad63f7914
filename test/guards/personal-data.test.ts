import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aboutNobody } from '../../api/src/modules/privacy/about-nobody.js';
import { RetentionService } from '../../api/src/modules/privacy/index.js';
import { isTechnical } from '../../api/src/modules/privacy/domain/copied-value.js';
import { copiedColumns } from '../../api/src/modules/privacy/personal-copy.service.js';
import { personalData } from '../../api/src/modules/privacy/personal-data.js';
import { changesOf, filled } from '../../api/src/modules/privacy/register.js';
import { Texts } from '../../api/src/texts/texts.js';
import { startApp, type TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ env: { ROLE: 'web' } });
});
afterAll(() => app.close());

const nobody = { people: [], bookings: [], certificates: [], now: new Date(), yesterday: '2027-01-03' };

/** Tables from which foreign keys lead to a person, directly or through a booking. */
async function tablesThatLeadToAPerson(): Promise<string[]> {
  const rows = await app.source.query<{ name: string }[]>(
    `SELECT DISTINCT table_name AS name FROM information_schema.key_column_usage
     WHERE table_schema = DATABASE() AND referenced_table_name IN ('person', 'booking')`,
  );
  return rows.map((row) => row.name);
}

describe('the register of personal data', () => {
  it('names every table that leads to a person', async () => {
    for (const name of await tablesThatLeadToAPerson()) expect(Object.keys(personalData)).toContain(name);
  });

  it('decides about every other table too: what is about a person may stand where no key leads to them', async () => {
    const rows = await app.source.query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name <> 'migrations'`,
    );
    const decided = [...Object.keys(personalData), ...Object.keys(aboutNobody)];
    expect(decided.sort()).toEqual(rows.map((row) => row.name).sort());
  });

  it.each(['de', 'en'])('has words in %s for every list and every column that the own copy shows', (language) => {
    const words = app.get(Texts).for(language);
    for (const [name, table] of Object.entries(personalData)) {
      if (table.withheld !== undefined) continue;
      const columns = copiedColumns(table).filter((column) => !isTechnical(column));
      for (const key of [`section.${name}`, ...columns.map((column) => `column.${column}`)])
        expect([key, words.has(`copy.${key}`)]).toEqual([key, true]);
    }
  });

  it.each(['de', 'en'])('has words in %s for everything that goes on its day', async (language) => {
    const words = app.get(Texts).for(language);
    const due = await app.get(RetentionService).preview();
    expect(due.filter(({ name }) => !words.has(`privacy.limit.${name}`)).map(({ name }) => name)).toEqual([]);
  });

  it.each(Object.entries(personalData))('%s: its condition, its columns and what they become can be asked for', async (name, table) => {
    const columns = [...Object.keys(table.columns), ...(table.also ?? [])].join(', ');
    const found = filled(`SELECT ${columns} FROM ${name} WHERE ${table.ofPerson}`, nobody);
    await expect(app.source.query(found.sql, found.params)).resolves.toEqual([]);
    const changes = changesOf(table);
    if (changes.length === 0) return;
    const act = filled(
      `UPDATE ${name} SET ${changes.map(([column, sql]) => `${column} = ${sql}`).join(', ')} WHERE ${table.ofPerson}`,
      nobody,
    );
    await expect(app.source.query(act.sql, act.params)).resolves.toMatchObject({ affectedRows: 0 });
  });

  it.each(Object.entries(personalData))(
    '%s: what is to be blanked can be, and a row goes as a whole or not at all',
    async (name, table) => {
      const acts = Object.values(table.columns).filter((act) => act !== 'none');
      expect(acts.includes('delete') ? acts.every((act) => act === 'delete') : true).toBe(true);
      const rows = await app.source.query<{ name: string }[]>(
        `SELECT column_name AS name FROM information_schema.columns
       WHERE table_schema = DATABASE() AND table_name = ? AND is_nullable = 'NO'`,
        [name],
      );
      const blank = Object.keys(table.columns).filter((column) => table.columns[column] === 'blank');
      expect(blank.filter((column) => rows.some((row) => row.name === column))).toEqual([]);
    },
  );

  it('GDPR-01: the own copy says of every table what it is, in every language', () => {
    const { languages } = app.get(Texts);
    for (const [name, { withheld }] of Object.entries(personalData)) {
      if (withheld !== undefined) continue;
      for (const language of languages) {
        const words = app
          .get(Texts)
          .for(language)
          .t(`privacy.tables.${name}`, { ...periods });
        expect(words).not.toBe(`privacy.tables.${name}`);
      }
    }
  });
});

const periods = { inactive: 24, proof: 5, afterRun: 6, needs: 30, certificates: 10, mails: 12, applications: 6, audit: 24 };
