import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What courses of an offering have in common is written with the offering, and what offerings of a kind have in common is a rule
 * value. The units that the programme provides for move there: one place says how long a course of a kind is.
 */
export class Offerings1700000000026 implements MigrationInterface {
  readonly name = 'Offerings1700000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE offering
      ADD COLUMN short_title varchar(60) DEFAULT NULL,
      ADD COLUMN promise varchar(300) DEFAULT NULL,
      ADD COLUMN description text NOT NULL DEFAULT '',
      ADD COLUMN prerequisites longtext NOT NULL DEFAULT '[]',
      ADD COLUMN min_age smallint DEFAULT NULL,
      ADD COLUMN german_level varchar(12) COLLATE ascii_bin DEFAULT NULL,
      ADD COLUMN certificate varchar(12) COLLATE ascii_bin DEFAULT NULL,
      ADD COLUMN threshold_percent smallint DEFAULT NULL,
      ADD COLUMN retired_at datetime(3) DEFAULT NULL,
      ADD COLUMN revision int NOT NULL DEFAULT 0,
      ADD CONSTRAINT ck_offering_prerequisites CHECK (json_valid(prerequisites))`);
    for (const [name, units, rules, source] of templates) {
      const value = { units, ...rules, thresholdPercent: null, promise: null, description: null, modules: null };
      await insert(runner, [`template.${name}`, GUIDELINE, value, source]);
    }
    await runner.query(
      'DELETE FROM setting WHERE name IN (?, ?, ?)',
      formerly.map(([name]) => name),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, value, source] of formerly) await insert(runner, [name, GUIDELINE, value, source]);
    await runner.query(`DELETE FROM setting WHERE name LIKE 'template.%'`);
    await runner.query(`ALTER TABLE offering
      DROP CONSTRAINT ck_offering_prerequisites,
      DROP COLUMN revision,
      DROP COLUMN retired_at,
      DROP COLUMN threshold_percent,
      DROP COLUMN certificate,
      DROP COLUMN german_level,
      DROP COLUMN min_age,
      DROP COLUMN prerequisites,
      DROP COLUMN description,
      DROP COLUMN promise,
      DROP COLUMN short_title`);
  }
}

async function insert(runner: QueryRunner, [name, from, value, source]: [string, string, unknown, string]): Promise<void> {
  const sql = 'INSERT INTO setting (name, valid_from, value, source) VALUES (?, ?, ?, ?)';
  await runner.query(sql, [name, from, JSON.stringify(value), source]);
}

const GUIDELINE = '2020-12-29';
const QUALIFICATION_PAGE = 'kompetenzzentrum-vielfalt-hessen.de, Integrationslotsen, Service, Qualifizierung';
const WETTERAU = 'Richtlinie 4.4.1 bis 4.4.5, vielfalt.wetterau.de';
const DEUTSCH4U = 'foerderdatenbank.info, MitSprache – Deutsch4U';
const ASSUMED = 'Annahme, vom Auftraggeber zu bestätigen';

const formerly: readonly (readonly [name: string, value: unknown, source: string])[] = [
  ['basic_qualification.guide_units', { min: 20, max: 36 }, QUALIFICATION_PAGE],
  ['basic_qualification.interpreter_units', 24, WETTERAU],
  ['deutsch4u.units', 300, DEUTSCH4U],
];

const anyLength = { min: null, max: null };

function rules(
  [capacity, minParticipants]: [number, number],
  certificate: string,
  [minAge, germanLevel]: [number | null, string | null],
  prerequisites: readonly string[],
): object {
  return { capacity, minParticipants, certificate, minAge, germanLevel, prerequisites };
}

const templates: readonly (readonly [name: string, units: object, rules: object, source: string])[] = [
  ['basic_qualification', { min: 20, max: 36 }, rules([16, 8], 'CERTIFICATE', [18, 'B1'], ['interview']), QUALIFICATION_PAGE],
  [
    'basic_qualification_interpreter',
    { min: 24, max: null },
    rules([14, 6], 'CERTIFICATE', [18, 'B1'], ['adult', 'police_certificate_seen', 'confidentiality_signed']),
    WETTERAU,
  ],
  ['in_depth_seminar', anyLength, rules([20, 8], 'ATTENDANCE', [null, 'B1'], ['basic_qualification']), ASSUMED],
  ['reflection_talk', anyLength, rules([8, 4], 'NONE', [null, 'A2'], ['active_volunteer']), ASSUMED],
  ['deutsch4u', { min: null, max: 300 }, rules([16, 8], 'ATTENDANCE', [16, 'A0'], []), DEUTSCH4U],
  ['association_training', anyLength, rules([20, 8], 'ATTENDANCE', [null, 'B1'], ['org_member']), ASSUMED],
  ['intercultural_opening_training', anyLength, rules([20, 10], 'ATTENDANCE', [null, null], ['public_employee']), ASSUMED],
  ['network_meeting', anyLength, rules([70, 20], 'NONE', [null, null], ['invited_org']), ASSUMED],
];
