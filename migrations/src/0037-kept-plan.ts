import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A planned publication holds for the course as it was when it was planned, and for what was accepted with it. */
export class KeptPlan1700000000037 implements MigrationInterface {
  readonly name = 'KeptPlan1700000000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE course_run
      ADD COLUMN publish_revision int DEFAULT NULL,
      ADD COLUMN publish_accepted longtext DEFAULT NULL,
      ADD CONSTRAINT ck_course_run_publish_accepted CHECK (json_valid(publish_accepted))`);
    await runner.query('UPDATE course_run SET publish_revision = revision WHERE publish_at IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE course_run DROP CONSTRAINT ck_course_run_publish_accepted,
      DROP COLUMN publish_accepted, DROP COLUMN publish_revision`);
  }
}
