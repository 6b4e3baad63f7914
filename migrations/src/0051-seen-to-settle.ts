import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was seen at a door and stands on no sheet for it: staff settle it, as they do with those who came without a booking. */
export class SeenToSettle1700000000051 implements MigrationInterface {
  readonly name = 'SeenToSettle1700000000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE check_in ADD to_settle tinyint NOT NULL, ADD KEY ix_check_in_to_settle (to_settle)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE check_in DROP KEY ix_check_in_to_settle, DROP to_settle');
  }
}
