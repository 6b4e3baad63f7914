import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrations } from '@kvh/migrations';
import type { DataSource } from 'typeorm';
import { openDataSource } from '../../api/src/database/data-source.js';
import { definitions, type SettingName, settingNames } from '../../api/src/settings/definitions.js';
import { createDatabase } from '../support/database.js';

/** Tables that TypeORM keeps for itself. */
const ofTypeOrm = ['migrations', 'typeorm_metadata'];

let source: DataSource;

beforeAll(async () => {
  source = await openDataSource(await createDatabase('t_schema', { fresh: true }), 2);
  await source.runMigrations();
});

afterAll(() => source.destroy());

describe('the schema', () => {
  it('that the migrations build is the one that the entities describe', async () => {
    await noteGeneratedColumns();
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('has an entity for every table', async () => {
    expect(source.entityMetadatas.map((entity) => entity.tableName).sort()).toEqual(await tableNames());
  });

  it('begins with a row for every setting, the same value as the code falls back to', async () => {
    const rows = await source.query<{ name: SettingName; value: string; source: string }[]>('SELECT name, value, source FROM setting');
    expect(rows.map((row) => row.name).sort()).toEqual([...settingNames].sort());
    for (const { name, value, source: origin } of rows) {
      expect({ name, value: JSON.parse(value) as unknown }).toEqual({ name, value: definitions[name].fallback });
      expect(origin).not.toBe('');
    }
  });

  it('can be taken down again, migration by migration, and built once more', async () => {
    for (const _migration of migrations) await source.undoLastMigration();
    expect(await tableNames()).toEqual([]);
    expect(await source.runMigrations()).toHaveLength(migrations.length);
  });
});

async function tableNames(): Promise<string[]> {
  const rows = await source.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = DATABASE() AND table_name NOT IN (?) ORDER BY table_name`,
    [ofTypeOrm],
  );
  return rows.map((row) => row.name).sort();
}

/**
 * TypeORM compares a generated column with a note it makes when it creates one itself. Ours are made by migrations, so
 * the note is taken from what the database really has.
 */
async function noteGeneratedColumns(): Promise<void> {
  await source.query(
    `INSERT INTO typeorm_metadata (type, \`schema\`, \`table\`, name, value)
     SELECT 'GENERATED_COLUMN', table_schema, table_name, column_name, REPLACE(generation_expression, '\`', '')
     FROM information_schema.columns WHERE table_schema = DATABASE() AND generation_expression <> ''`,
  );
}
