import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who took a place over stands with the booking: the log, from which it was read, is kept for less time. */
export class ReplacedBy1700000000018 implements MigrationInterface {
  readonly name = 'ReplacedBy1700000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking
      ADD COLUMN replaced_by_id uuid DEFAULT NULL,
      ADD KEY ix_booking_replaced_by (replaced_by_id),
      ADD CONSTRAINT fk_booking_replaced_by FOREIGN KEY (replaced_by_id) REFERENCES booking (id)`);
    await runner.query(`UPDATE booking b
      JOIN (SELECT subject_id, MAX(seq) AS seq FROM audit_entry
            WHERE subject_type = 'booking' AND verb = 'booking.replaced' GROUP BY subject_id) last ON last.subject_id = b.id
      JOIN audit_entry a ON a.seq = last.seq
      JOIN booking n ON n.id = JSON_VALUE(a.data, '$.by')
      SET b.replaced_by_id = n.id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE booking DROP FOREIGN KEY fk_booking_replaced_by');
    await runner.query('ALTER TABLE booking DROP KEY ix_booking_replaced_by, DROP COLUMN replaced_by_id');
  }
}
