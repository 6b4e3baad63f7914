import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aboutNobody, personalData } from '../../api/src/modules/privacy/personal-data.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const NOBODY = '00000000-0000-7000-8000-000000000000';

/** Tables from which foreign keys lead to a person, directly or through a booking. */
async function tablesThatLeadToAPerson(): Promise<string[]> {
  const rows = await database.source.query<{ name: string }[]>(
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
    const rows = await database.source.query<{ name: string }[]>(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND table_name <> 'migrations'`,
    );
    const decided = [...Object.keys(personalData), ...Object.keys(aboutNobody)];
    expect(decided.sort()).toEqual(rows.map((row) => row.name).sort());
  });

  it.each(Object.entries(personalData))('%s: its condition and its columns exist', async (name, table) => {
    const columns = Object.keys(table.columns).join(', ');
    await expect(database.source.query(`SELECT ${columns} FROM ${name} WHERE ${table.ofPerson}`, [NOBODY])).resolves.toEqual([]);
  });
});
