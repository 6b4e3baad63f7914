import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff find people by any beginning of their name, and keep filters of their lists under a name. */
export class StaffHelp1700000000032 implements MigrationInterface {
  readonly name = 'StaffHelp1700000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person ADD KEY ix_person_name (name), ADD KEY ix_person_latin_name (latin_name)');
    await runner.query(`CREATE TABLE saved_view (
      id uuid NOT NULL,
      owner_id uuid NOT NULL,
      list varchar(16) COLLATE ascii_bin NOT NULL,
      name varchar(60) NOT NULL,
      query longtext NOT NULL,
      is_shared tinyint(1) NOT NULL,
      created_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      KEY ix_saved_view_owner (owner_id, list),
      KEY ix_saved_view_shared (is_shared, list),
      CONSTRAINT fk_saved_view_owner FOREIGN KEY (owner_id) REFERENCES staff_account (id),
      CONSTRAINT ck_saved_view_query CHECK (json_valid(query))
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_view');
    await runner.query('ALTER TABLE person DROP KEY ix_person_name, DROP KEY ix_person_latin_name');
  }
}
