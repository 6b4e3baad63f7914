import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Why staff did not do what an organisation has asked for its desk: who asked reads it. And from how many dates on a course is
 * long enough to free the seat of somebody absent at the first.
 */
export class RoleWishReasons1700000000020 implements MigrationInterface {
  readonly name = 'RoleWishReasons1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE role_wish ADD COLUMN decline_reason varchar(500) NULL AFTER decided_at');
    await runner.query(
      `INSERT INTO setting (name, valid_from, value, source) VALUES ('attendance.no_show_dates', '2021-01-01', '3', 'Annahme, vom Auftraggeber zu bestätigen')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM setting WHERE name = 'attendance.no_show_dates'`);
    await runner.query('ALTER TABLE role_wish DROP COLUMN decline_reason');
  }
}
