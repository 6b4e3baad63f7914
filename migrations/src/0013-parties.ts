import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who book together and wait for places together. */
export class Parties1700000000013 implements MigrationInterface {
  readonly name = 'Parties1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking
      ADD COLUMN party_id uuid DEFAULT NULL,
      ADD COLUMN waits_alone tinyint(1) NOT NULL DEFAULT 0,
      ADD KEY ix_booking_party (party_id),
      ADD CONSTRAINT fk_booking_party FOREIGN KEY (party_id) REFERENCES booking (id)`);
    await runner.query('ALTER TABLE course_run ADD COLUMN holds_for_parties tinyint(1) NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE course_run DROP COLUMN holds_for_parties');
    await runner.query('ALTER TABLE booking DROP FOREIGN KEY fk_booking_party');
    await runner.query('ALTER TABLE booking DROP KEY ix_booking_party, DROP COLUMN party_id, DROP COLUMN waits_alone');
  }
}
