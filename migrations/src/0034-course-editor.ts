import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts of a course in further languages, its publication at a moment, and whether a second person publishes. */
export class CourseEditor1700000000034 implements MigrationInterface {
  readonly name = 'CourseEditor1700000000034';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE run_translation (
      course_run_id uuid NOT NULL,
      language varchar(16) COLLATE ascii_bin NOT NULL,
      title varchar(240) NOT NULL,
      promise varchar(300) NOT NULL,
      description text NOT NULL,
      source_title varchar(240) NOT NULL,
      source_promise varchar(300) NOT NULL,
      source_description text NOT NULL,
      updated_by uuid DEFAULT NULL,
      updated_at datetime(3) NOT NULL,
      PRIMARY KEY (course_run_id, language),
      KEY ix_run_translation_updated_by (updated_by),
      CONSTRAINT fk_run_translation_course_run FOREIGN KEY (course_run_id) REFERENCES course_run (id),
      CONSTRAINT fk_run_translation_updated_by FOREIGN KEY (updated_by) REFERENCES staff_account (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await runner.query(`ALTER TABLE course_run
      ADD COLUMN publish_at datetime(3) DEFAULT NULL,
      ADD COLUMN publish_by uuid DEFAULT NULL,
      ADD COLUMN publish_refused_at datetime(3) DEFAULT NULL,
      ADD KEY ix_course_run_publish_at (publish_at),
      ADD KEY ix_course_run_publish_by (publish_by),
      ADD CONSTRAINT fk_course_run_publish_by FOREIGN KEY (publish_by) REFERENCES staff_account (id)`);
    await runner.query('INSERT INTO setting (name, valid_from, value, source) VALUES (?, ?, ?, ?)', [
      SETTING,
      '2021-01-01',
      'false',
      'Annahme (S3), vom Auftraggeber zu bestätigen',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM setting WHERE name = ?', [SETTING]);
    await runner.query('ALTER TABLE course_run DROP FOREIGN KEY fk_course_run_publish_by');
    await runner.query(`ALTER TABLE course_run DROP KEY ix_course_run_publish_by, DROP KEY ix_course_run_publish_at,
      DROP COLUMN publish_refused_at, DROP COLUMN publish_by, DROP COLUMN publish_at`);
    await runner.query('DROP TABLE run_translation');
  }
}

const SETTING = 'publication.four_eyes';
