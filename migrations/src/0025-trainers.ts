import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who teaches can be reached, says when they usually can and when they cannot, and has a page of their own. Of an absence the
 * days are all there is: why somebody is not there is nobody's business.
 */
export class Trainers1700000000025 implements MigrationInterface {
  readonly name = 'Trainers1700000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE trainer
      ADD COLUMN email varchar(254) DEFAULT NULL,
      ADD COLUMN phone varchar(40) DEFAULT NULL,
      ADD COLUMN availability varchar(300) DEFAULT NULL,
      ADD COLUMN link_nonce varchar(24) COLLATE ascii_bin NOT NULL DEFAULT '',
      ADD COLUMN retired_at datetime(3) DEFAULT NULL,
      ADD COLUMN erased_at datetime(3) DEFAULT NULL,
      ADD COLUMN revision int NOT NULL DEFAULT 0`);
    await runner.query(`CREATE TABLE trainer_absence (
      id uuid NOT NULL,
      trainer_id uuid NOT NULL,
      first_date date NOT NULL,
      last_date date NOT NULL,
      PRIMARY KEY (id),
      KEY ix_trainer_absence_trainer (trainer_id, last_date),
      CONSTRAINT fk_trainer_absence_trainer FOREIGN KEY (trainer_id) REFERENCES trainer (id),
      CONSTRAINT ck_trainer_absence_days CHECK (first_date <= last_date)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE trainer_absence');
    await runner.query(`ALTER TABLE trainer
      DROP COLUMN revision,
      DROP COLUMN erased_at,
      DROP COLUMN retired_at,
      DROP COLUMN link_nonce,
      DROP COLUMN availability,
      DROP COLUMN phone,
      DROP COLUMN email`);
  }
}
