import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why long work could not go on, for example because the account that ordered it has ended. */
export class WorkThatCannotGoOn1700000000039 implements MigrationInterface {
  readonly name = 'WorkThatCannotGoOn1700000000039';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE staff_job ADD COLUMN problem varchar(60) COLLATE ascii_bin DEFAULT NULL AFTER seen_at');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE staff_job DROP COLUMN problem');
  }
}
