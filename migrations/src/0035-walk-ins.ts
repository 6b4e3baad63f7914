import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who came to a door without a booking while there was no network, and could not be booked: staff settle it. */
export class WalkIns1700000000035 implements MigrationInterface {
  readonly name = 'WalkIns1700000000035';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE walk_in (
      id uuid NOT NULL,
      session_id uuid NOT NULL,
      door_id uuid DEFAULT NULL,
      account_id uuid DEFAULT NULL,
      name varchar(200) NOT NULL,
      contact varchar(254) DEFAULT NULL,
      language varchar(16) COLLATE ascii_bin NOT NULL,
      refusal varchar(80) COLLATE ascii_bin NOT NULL,
      happened_at datetime(3) NOT NULL,
      received_at datetime(3) NOT NULL,
      PRIMARY KEY (id),
      KEY ix_walk_in_session (session_id),
      KEY ix_walk_in_door (door_id),
      KEY ix_walk_in_account (account_id),
      CONSTRAINT fk_walk_in_session FOREIGN KEY (session_id) REFERENCES session (id),
      CONSTRAINT fk_walk_in_door FOREIGN KEY (door_id) REFERENCES door_link (id),
      CONSTRAINT fk_walk_in_account FOREIGN KEY (account_id) REFERENCES staff_account (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE walk_in');
  }
}
