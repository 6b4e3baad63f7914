import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail that nobody can be sent waits for a call: since when, and how often nobody answered. */
export class Calls1700000000038 implements MigrationInterface {
  readonly name = 'Calls1700000000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE outbox ADD COLUMN call_since datetime(3) DEFAULT NULL, ADD COLUMN call_tries smallint NOT NULL DEFAULT 0',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox DROP COLUMN call_tries, DROP COLUMN call_since');
  }
}
