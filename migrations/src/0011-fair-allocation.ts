import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs whose seats are given by a rule after a collecting phase, and the lot of each booking. */
export class FairAllocation1700000000011 implements MigrationInterface {
  readonly name = 'FairAllocation1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE seat_ledger ADD COLUMN collecting tinyint(1) NOT NULL DEFAULT 0');
    await runner.query(`CREATE TABLE run_allocation (
      course_run_id uuid NOT NULL,
      rule varchar(16) COLLATE ascii_bin NOT NULL,
      closes_at datetime(3) NOT NULL,
      seed varchar(64) COLLATE ascii_bin NOT NULL,
      seed_hash varchar(64) COLLATE ascii_bin NOT NULL,
      drawn_at datetime(3) DEFAULT NULL,
      PRIMARY KEY (course_run_id),
      KEY ix_run_allocation_due (drawn_at, closes_at),
      CONSTRAINT fk_run_allocation_course_run FOREIGN KEY (course_run_id) REFERENCES course_run (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await runner.query(`CREATE TABLE allocation_ticket (
      booking_id uuid NOT NULL,
      course_run_id uuid NOT NULL,
      place int NOT NULL,
      stage int NOT NULL,
      ticket varchar(64) COLLATE ascii_bin NOT NULL,
      has_seat tinyint(1) NOT NULL,
      PRIMARY KEY (booking_id),
      KEY ix_allocation_ticket_course_run (course_run_id, place),
      CONSTRAINT fk_allocation_ticket_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
      CONSTRAINT fk_allocation_ticket_course_run FOREIGN KEY (course_run_id) REFERENCES course_run (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE allocation_ticket');
    await runner.query('DROP TABLE run_allocation');
    await runner.query('ALTER TABLE seat_ledger DROP COLUMN collecting');
  }
}
