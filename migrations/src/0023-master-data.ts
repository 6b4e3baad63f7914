import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a new installation plans from can be entered and changed by staff: each thing knows how often it was changed, so that two
 * people never overwrite each other, and can be taken out of the choices without being lost. Days on which nobody teaches are
 * rows: the school holidays, until now one rule value for all years together, and the days on which a house is closed.
 */
export class MasterData1700000000023 implements MigrationInterface {
  readonly name = 'MasterData1700000000023';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of retired) await runner.query(`ALTER TABLE ${table} ADD COLUMN retired_at datetime(3) DEFAULT NULL`);
    for (const table of revised) await runner.query(`ALTER TABLE ${table} ADD COLUMN revision int NOT NULL DEFAULT 0`);
    await runner.query(`CREATE TABLE day_off (
      id uuid NOT NULL,
      kind varchar(16) COLLATE ascii_bin NOT NULL,
      venue_id uuid DEFAULT NULL,
      first_date date NOT NULL,
      last_date date NOT NULL,
      name varchar(120) NOT NULL,
      revision int NOT NULL DEFAULT 0,
      PRIMARY KEY (id),
      KEY ix_day_off_last_date (last_date),
      KEY ix_day_off_venue (venue_id),
      CONSTRAINT fk_day_off_venue FOREIGN KEY (venue_id) REFERENCES venue (id),
      CONSTRAINT ck_day_off_days CHECK (first_date <= last_date)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await runner.query(`INSERT INTO day_off (id, kind, first_date, last_date, name)
      SELECT UUID(), 'SCHOOL_HOLIDAY', one.first_date, one.last_date, one.name
      FROM (SELECT value FROM setting WHERE name = 'calendar.school_holidays' ORDER BY valid_from DESC LIMIT 1) latest,
           JSON_TABLE(latest.value, '$[*]' COLUMNS (first_date date PATH '$.from', last_date date PATH '$.to',
                                                    name varchar(120) PATH '$.name')) one`);
    await runner.query(`DELETE FROM setting WHERE name = 'calendar.school_holidays'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`INSERT INTO setting (name, valid_from, value, source)
      SELECT 'calendar.school_holidays', '2021-01-01',
             COALESCE(JSON_ARRAYAGG(JSON_OBJECT('from', first_date, 'to', last_date, 'name', name) ORDER BY first_date), '[]'),
             'Ferientermine aus den Stammdaten'
      FROM day_off WHERE kind = 'SCHOOL_HOLIDAY'`);
    await runner.query('DROP TABLE day_off');
    for (const table of revised) await runner.query(`ALTER TABLE ${table} DROP COLUMN revision`);
    for (const table of retired) await runner.query(`ALTER TABLE ${table} DROP COLUMN retired_at`);
  }
}

const retired = ['venue', 'room', 'contact_person'];
const revised = ['venue', 'room', 'contact_person', 'funding_programme', 'organisation', 'staff_account'];
