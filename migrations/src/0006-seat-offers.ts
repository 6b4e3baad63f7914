import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seats offered to people on the waiting list. */
export class SeatOffers1700000000006 implements MigrationInterface {
  readonly name = 'SeatOffers1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE seat_offer (
      id uuid NOT NULL,
      booking_id uuid NOT NULL,
      course_run_id uuid NOT NULL,
      state varchar(12) COLLATE ascii_bin NOT NULL,
      is_open tinyint(1) GENERATED ALWAYS AS (case when state = 'OPEN' then 1 end) STORED,
      holds_seat tinyint(1) NOT NULL,
      reason varchar(60) COLLATE ascii_bin DEFAULT NULL,
      offered_at datetime(3) NOT NULL,
      expires_at datetime(3) NOT NULL,
      answered_at datetime(3) DEFAULT NULL,
      PRIMARY KEY (id),
      UNIQUE KEY uq_seat_offer_open (booking_id, is_open),
      KEY ix_seat_offer_due (state, expires_at),
      KEY ix_seat_offer_course_run (course_run_id),
      CONSTRAINT fk_seat_offer_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
      CONSTRAINT fk_seat_offer_course_run FOREIGN KEY (course_run_id) REFERENCES course_run (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await runner.query('ALTER TABLE course_run ADD COLUMN waitlist_paused_at datetime(3) DEFAULT NULL AFTER waitlist_size');
    await runner.query('INSERT INTO setting (name, valid_from, value, source) VALUES (?, ?, ?, ?)', [
      'waitlist.daytime',
      '2021-01-01',
      JSON.stringify({ min: 8, max: 20 }),
      'Annahme, vom Auftraggeber zu bestätigen',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM setting WHERE name = 'waitlist.daytime'`);
    await runner.query('ALTER TABLE course_run DROP COLUMN waitlist_paused_at');
    await runner.query('DROP TABLE seat_offer');
  }
}
