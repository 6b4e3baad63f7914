import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when somebody wants no reminders of their dates any more; null for whoever gets them. */
export class Reminders1700000000042 implements MigrationInterface {
  readonly name = 'Reminders1700000000042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person ADD COLUMN reminders_off_at datetime(3) DEFAULT NULL AFTER kept_at');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person DROP COLUMN reminders_off_at');
  }
}
