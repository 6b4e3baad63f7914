import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why staff did not do what an organisation has asked for its desk: who asked reads it. */
export class RoleWishReasons1700000000020 implements MigrationInterface {
  readonly name = 'RoleWishReasons1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE role_wish ADD COLUMN decline_reason varchar(500) NULL AFTER decided_at');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE role_wish DROP COLUMN decline_reason');
  }
}
