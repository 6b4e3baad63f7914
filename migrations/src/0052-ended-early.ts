import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a course is over that ended before its last planned date; the dates after it do not take place. */
export class EndedEarly1700000000052 implements MigrationInterface {
  readonly name = 'EndedEarly1700000000052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE course_run ADD COLUMN ended_early_at datetime(3) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE course_run DROP COLUMN ended_early_at');
  }
}
