import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a single date does not take place; empty for the dates that a course which ended early has left. */
export class DatesThatFallOut1700000000054 implements MigrationInterface {
  readonly name = 'DatesThatFallOut1700000000054';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session ADD COLUMN fell_out_at datetime(3) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session DROP COLUMN fell_out_at');
  }
}
