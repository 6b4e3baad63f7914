import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Slips that were made anew because others have had the old one in their hands, and are still to be given to the person. */
export class RenewedSlips1700000000017 implements MigrationInterface {
  readonly name = 'RenewedSlips1700000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE booking_slip ADD COLUMN renewed_at datetime(3) DEFAULT NULL, ADD KEY ix_booking_slip_renewed (renewed_at)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE booking_slip DROP KEY ix_booking_slip_renewed, DROP COLUMN renewed_at');
  }
}
