import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Long work of staff that goes on without them, and whether whoever ordered documents has seen that they are done. */
export class StaffJobs1700000000033 implements MigrationInterface {
  readonly name = 'StaffJobs1700000000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE staff_job (
      id uuid NOT NULL,
      kind varchar(24) COLLATE ascii_bin NOT NULL,
      details longtext NOT NULL,
      ordered_by uuid DEFAULT NULL,
      ordered_at datetime(3) NOT NULL,
      stop_at datetime(3) DEFAULT NULL,
      finished_at datetime(3) DEFAULT NULL,
      seen_at datetime(3) DEFAULT NULL,
      lease_token uuid DEFAULT NULL,
      lease_until datetime(3) DEFAULT NULL,
      PRIMARY KEY (id),
      KEY ix_staff_job_due (finished_at, lease_until),
      KEY ix_staff_job_ordered_by (ordered_by, seen_at),
      KEY ix_staff_job_ordered_at (ordered_at),
      CONSTRAINT fk_staff_job_ordered_by FOREIGN KEY (ordered_by) REFERENCES staff_account (id),
      CONSTRAINT ck_staff_job_details CHECK (json_valid(details))
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await runner.query(`CREATE TABLE staff_job_item (
      job_id uuid NOT NULL,
      position smallint NOT NULL,
      booking_id uuid DEFAULT NULL,
      state varchar(10) COLLATE ascii_bin NOT NULL,
      problem varchar(60) COLLATE ascii_bin DEFAULT NULL,
      problem_params longtext DEFAULT NULL,
      PRIMARY KEY (job_id, position),
      KEY ix_staff_job_item_booking (booking_id),
      CONSTRAINT fk_staff_job_item_job FOREIGN KEY (job_id) REFERENCES staff_job (id),
      CONSTRAINT fk_staff_job_item_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
      CONSTRAINT ck_staff_job_item_problem_params CHECK (json_valid(problem_params))
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    await runner.query('ALTER TABLE certificate_batch ADD COLUMN seen_at datetime(3) DEFAULT NULL');
    await runner.query('UPDATE certificate_batch SET seen_at = ordered_at');
    await runner.query(
      'ALTER TABLE certificate_batch DROP KEY ix_certificate_batch_ordered_by, ADD KEY ix_certificate_batch_ordered_by (ordered_by, seen_at), ADD KEY ix_certificate_batch_ordered_at (ordered_at)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE certificate_batch DROP KEY ix_certificate_batch_ordered_at, DROP KEY ix_certificate_batch_ordered_by, ADD KEY ix_certificate_batch_ordered_by (ordered_by)',
    );
    await runner.query('ALTER TABLE certificate_batch DROP COLUMN seen_at');
    await runner.query('DROP TABLE staff_job_item');
    await runner.query('DROP TABLE staff_job');
  }
}
