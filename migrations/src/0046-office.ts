import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the office is reached. The one row says what reaches nobody, until staff have written it for the first time. */
export class Office1700000000046 implements MigrationInterface {
  readonly name = 'Office1700000000046';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE office (
      id uuid NOT NULL,
      phone varchar(40) NOT NULL,
      email varchar(254) NOT NULL,
      hours varchar(120) NOT NULL,
      revision int NOT NULL DEFAULT 0,
      PRIMARY KEY (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await runner.query(
      `INSERT INTO office (id, phone, email, hours)
       VALUES ('00000000-0000-7000-8000-000000000001', '069 90009-120', 'kurse@example.org', 'Montag bis Freitag, 9–16 Uhr')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE office');
  }
}
