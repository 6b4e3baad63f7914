import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days off that were written after courses were published: staff look at the dates on them. */
export class OpenDaysOff1700000000050 implements MigrationInterface {
  readonly name = 'OpenDaysOff1700000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE day_off ADD COLUMN open_since datetime(3) DEFAULT NULL AFTER name');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE day_off DROP COLUMN open_since');
  }
}
