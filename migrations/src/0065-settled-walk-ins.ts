import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That somebody without a booking is settled stays known, without their name: a device that did not hear of it sends them again. */
export class SettledWalkIns1700000000065 implements MigrationInterface {
  readonly name = 'SettledWalkIns1700000000065';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE walk_in MODIFY name varchar(200) DEFAULT NULL, ADD COLUMN settled_at datetime(3) DEFAULT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM walk_in WHERE settled_at IS NOT NULL');
    await runner.query('ALTER TABLE walk_in DROP COLUMN settled_at, MODIFY name varchar(200) NOT NULL');
  }
}
