import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Coming into a German course late, and the register of papers that staff have seen. */
export class StaffSide1700000000016 implements MigrationInterface {
  readonly name = 'StaffSide1700000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE course_run ADD COLUMN late_entry_until datetime(3) DEFAULT NULL');
    await runner.query('ALTER TABLE booking ADD COLUMN entered_at datetime(3) DEFAULT NULL');
    await runner.query('INSERT INTO setting (name, valid_from, value, source) VALUES (?, ?, ?, ?)', [
      SETTING,
      '2021-01-01',
      '20',
      'Annahme, vom Auftraggeber zu bestätigen',
    ]);
    await runner.query(lateEntryOfKnownRuns);
    await runner.query(`CREATE TABLE document_check (
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      kind varchar(40) COLLATE ascii_bin NOT NULL,
      seen_on date NOT NULL,
      valid_until date DEFAULT NULL,
      seen_by uuid NOT NULL,
      created_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      KEY ix_document_check_person (person_id, kind),
      KEY ix_document_check_seen_by (seen_by),
      CONSTRAINT fk_document_check_person FOREIGN KEY (person_id) REFERENCES person (id),
      CONSTRAINT fk_document_check_seen_by FOREIGN KEY (seen_by) REFERENCES staff_account (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE document_check');
    await runner.query('DELETE FROM setting WHERE name = ?', [SETTING]);
    await runner.query('ALTER TABLE booking DROP COLUMN entered_at');
    await runner.query('ALTER TABLE course_run DROP COLUMN late_entry_until');
  }
}

const SETTING = 'deutsch4u.late_entry_percent';

/** The start of the last date before which no more than a fifth of the units was taught. */
const lateEntryOfKnownRuns = `
  UPDATE course_run r
  JOIN offering o ON o.id = r.offering_id AND o.kind = 'DEUTSCH4U'
  JOIN (SELECT course_run_id, MAX(starts_at) AS until
        FROM (SELECT course_run_id, starts_at,
                SUM(teaching_units) OVER (PARTITION BY course_run_id ORDER BY starts_at, n) - teaching_units AS missed,
                SUM(teaching_units) OVER (PARTITION BY course_run_id) AS total
              FROM session WHERE state <> 'CANCELLED') s
        WHERE missed <= total * 0.2 GROUP BY course_run_id) l ON l.course_run_id = r.id
  SET r.late_entry_until = l.until`;
