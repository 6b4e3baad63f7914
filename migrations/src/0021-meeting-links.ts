import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where an online course meets: for the run, and for a single date that meets elsewhere. */
export class MeetingLinks1700000000021 implements MigrationInterface {
  readonly name = 'MeetingLinks1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['course_run', 'session']) {
      await runner.query(`ALTER TABLE ${table}
        ADD COLUMN meeting_url varchar(500) DEFAULT NULL,
        ADD COLUMN meeting_dial_in varchar(200) DEFAULT NULL`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['session', 'course_run']) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN meeting_dial_in, DROP COLUMN meeting_url`);
    }
  }
}
