import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What decides whether somebody may book, and what was found when they did. */
export class Eligibility1700000000008 implements MigrationInterface {
  readonly name = 'Eligibility1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE course_run ADD COLUMN max_per_organisation smallint DEFAULT NULL');
    await runner.query(`CREATE TABLE run_invitation (
      course_run_id uuid NOT NULL,
      organisation_id uuid NOT NULL,
      PRIMARY KEY (course_run_id, organisation_id),
      KEY ix_run_invitation_organisation (organisation_id),
      CONSTRAINT fk_run_invitation_course_run FOREIGN KEY (course_run_id) REFERENCES course_run (id),
      CONSTRAINT fk_run_invitation_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await runner.query(`ALTER TABLE booking
      ADD COLUMN findings longtext DEFAULT NULL,
      ADD COLUMN approved_at datetime(3) DEFAULT NULL,
      ADD COLUMN approved_by uuid DEFAULT NULL,
      ADD CONSTRAINT ck_booking_findings CHECK (json_valid(findings))`);
    await runner.query(`CREATE TABLE guardian (
      booking_id uuid NOT NULL,
      name varchar(200) NOT NULL,
      contact varchar(254) COLLATE utf8mb4_bin NOT NULL,
      text_version varchar(20) COLLATE ascii_bin NOT NULL,
      consented_at datetime(3) NOT NULL,
      PRIMARY KEY (booking_id),
      CONSTRAINT fk_guardian_booking FOREIGN KEY (booking_id) REFERENCES booking (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await runner.query('INSERT INTO setting (name, valid_from, value, source) VALUES (?, ?, ?, ?)', [
      'booking.most_open',
      '2021-01-01',
      '10',
      'Annahme, vom Auftraggeber zu bestätigen',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM setting WHERE name = 'booking.most_open'`);
    await runner.query('DROP TABLE guardian');
    await runner.query(`ALTER TABLE booking DROP CONSTRAINT ck_booking_findings,
      DROP COLUMN findings, DROP COLUMN approved_at, DROP COLUMN approved_by`);
    await runner.query('DROP TABLE run_invitation');
    await runner.query('ALTER TABLE course_run DROP COLUMN max_per_organisation');
  }
}
