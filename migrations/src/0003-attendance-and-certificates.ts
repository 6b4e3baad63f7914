import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who came for how long, and the documents that say so. */
export class AttendanceAndCertificates1700000000003 implements MigrationInterface {
  readonly name = 'AttendanceAndCertificates1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, body] of tables) {
      await runner.query(`CREATE TABLE ${table} (${body}) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table] of [...tables].reverse()) await runner.query(`DROP TABLE ${table}`);
  }
}

const tables: readonly (readonly [name: string, body: string])[] = [
  [
    'attendance',
    `booking_id uuid NOT NULL,
     session_id uuid NOT NULL,
     state varchar(10) COLLATE ascii_bin NOT NULL,
     units decimal(4,1) NOT NULL,
     arrived_at time DEFAULT NULL,
     left_at time DEFAULT NULL,
     recorded_by uuid DEFAULT NULL,
     recorded_at datetime(3) NOT NULL,
     PRIMARY KEY (booking_id, session_id),
     KEY ix_attendance_session (session_id),
     KEY ix_attendance_recorded_by (recorded_by),
     CONSTRAINT fk_attendance_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
     CONSTRAINT fk_attendance_session FOREIGN KEY (session_id) REFERENCES session (id),
     CONSTRAINT fk_attendance_recorded_by FOREIGN KEY (recorded_by) REFERENCES staff_account (id),
     CONSTRAINT ck_attendance_units CHECK (units >= 0)`,
  ],
  [
    'attendance_revision',
    `course_run_id uuid NOT NULL,
     revision int NOT NULL,
     PRIMARY KEY (course_run_id),
     CONSTRAINT fk_attendance_revision_course_run FOREIGN KEY (course_run_id) REFERENCES course_run (id)`,
  ],
  [
    'certificate_sequence',
    `year smallint NOT NULL,
     prefix varchar(4) COLLATE ascii_bin NOT NULL,
     next int NOT NULL,
     PRIMARY KEY (year, prefix)`,
  ],
  [
    'certificate',
    `id uuid NOT NULL,
     number varchar(24) COLLATE ascii_bin NOT NULL,
     code varchar(16) COLLATE ascii_bin NOT NULL,
     booking_id uuid NOT NULL,
     person_id uuid NOT NULL,
     course_run_id uuid NOT NULL,
     type varchar(12) COLLATE ascii_bin NOT NULL,
     state varchar(12) COLLATE ascii_bin NOT NULL,
     active tinyint(1) GENERATED ALWAYS AS (case when state <> 'REVOKED' then 1 end) STORED,
     snapshot longtext NOT NULL,
     snapshot_hash varchar(64) COLLATE ascii_bin NOT NULL,
     issued_on date NOT NULL,
     issued_by uuid DEFAULT NULL,
     handed_over_on date DEFAULT NULL,
     revoked_at datetime(3) DEFAULT NULL,
     revoke_reason varchar(500) DEFAULT NULL,
     replaces_id uuid DEFAULT NULL,
     PRIMARY KEY (id),
     UNIQUE KEY uq_certificate_number (number),
     UNIQUE KEY uq_certificate_code (code),
     UNIQUE KEY uq_certificate_booking_active (booking_id, active),
     KEY ix_certificate_person (person_id),
     KEY ix_certificate_course_run (course_run_id),
     KEY ix_certificate_issued_by (issued_by),
     KEY ix_certificate_replaces (replaces_id),
     CONSTRAINT fk_certificate_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
     CONSTRAINT fk_certificate_person FOREIGN KEY (person_id) REFERENCES person (id),
     CONSTRAINT fk_certificate_course_run FOREIGN KEY (course_run_id) REFERENCES course_run (id),
     CONSTRAINT fk_certificate_issued_by FOREIGN KEY (issued_by) REFERENCES staff_account (id),
     CONSTRAINT fk_certificate_replaces FOREIGN KEY (replaces_id) REFERENCES certificate (id),
     CONSTRAINT ck_certificate_snapshot CHECK (json_valid(snapshot))`,
  ],
  [
    'certificate_batch',
    `id uuid NOT NULL,
     course_run_id uuid NOT NULL,
     ordered_by uuid DEFAULT NULL,
     ordered_at datetime(3) NOT NULL,
     PRIMARY KEY (id),
     KEY ix_certificate_batch_course_run (course_run_id, ordered_at),
     KEY ix_certificate_batch_ordered_by (ordered_by),
     CONSTRAINT fk_certificate_batch_course_run FOREIGN KEY (course_run_id) REFERENCES course_run (id),
     CONSTRAINT fk_certificate_batch_ordered_by FOREIGN KEY (ordered_by) REFERENCES staff_account (id)`,
  ],
  [
    'certificate_batch_item',
    `batch_id uuid NOT NULL,
     booking_id uuid NOT NULL,
     position smallint NOT NULL,
     state varchar(10) COLLATE ascii_bin NOT NULL,
     lease_token uuid DEFAULT NULL,
     lease_until datetime(3) DEFAULT NULL,
     tries smallint NOT NULL DEFAULT 0,
     problem varchar(60) COLLATE ascii_bin DEFAULT NULL,
     problem_params longtext DEFAULT NULL,
     certificate_id uuid DEFAULT NULL,
     PRIMARY KEY (batch_id, booking_id),
     KEY ix_certificate_batch_item_due (state, lease_until),
     KEY ix_certificate_batch_item_booking (booking_id),
     KEY ix_certificate_batch_item_certificate (certificate_id),
     CONSTRAINT fk_certificate_batch_item_batch FOREIGN KEY (batch_id) REFERENCES certificate_batch (id),
     CONSTRAINT fk_certificate_batch_item_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
     CONSTRAINT fk_certificate_batch_item_certificate FOREIGN KEY (certificate_id) REFERENCES certificate (id),
     CONSTRAINT ck_certificate_batch_item_problem_params CHECK (json_valid(problem_params))`,
  ],
];
