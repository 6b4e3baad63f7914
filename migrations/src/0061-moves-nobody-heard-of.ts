import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Several moves of a date that nobody has heard of: who booked between two of them knows it elsewhere than who booked before. */
export class MovesNobodyHeardOf1700000000061 implements MigrationInterface {
  readonly name = 'MovesNobodyHeardOf1700000000061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE move_notice DROP PRIMARY KEY, ADD PRIMARY KEY (session_id, created_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE later FROM move_notice later JOIN move_notice earlier
      ON earlier.session_id = later.session_id AND earlier.created_at < later.created_at`);
    await runner.query('ALTER TABLE move_notice DROP PRIMARY KEY, ADD PRIMARY KEY (session_id)');
  }
}
