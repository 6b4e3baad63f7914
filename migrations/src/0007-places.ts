import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci';

/** Seats beyond the capacity, quotas that bookings draw on, places of other kinds, and what the integrity check found. */
export class Places1700000000007 implements MigrationInterface {
  readonly name = 'Places1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE seat_ledger
      ADD COLUMN overbooked int NOT NULL DEFAULT 0,
      ADD COLUMN capacity_hard int DEFAULT NULL,
      ADD CONSTRAINT ck_seat_ledger_overbooked CHECK (overbooked >= 0),
      ADD CONSTRAINT ck_seat_ledger_hard CHECK (capacity_hard is null or (capacity <= capacity_hard and taken + held <= capacity_hard))`);
    await runner.query(`UPDATE seat_ledger l JOIN course_run r ON r.id = l.course_run_id JOIN room m ON m.id = r.room_id
      SET l.capacity_hard = GREATEST(m.seats, l.capacity, l.taken + l.held)`);
    await runner.query('ALTER TABLE quota ADD KEY ix_quota_release (released_at, release_on)');
    await runner.query(`ALTER TABLE booking
      ADD COLUMN quota_id uuid DEFAULT NULL,
      ADD KEY ix_booking_quota (quota_id),
      ADD CONSTRAINT fk_booking_quota FOREIGN KEY (quota_id) REFERENCES quota (id)`);
    for (const [table, body] of tables) await runner.query(`CREATE TABLE ${table} (${body}) ${TABLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table] of [...tables].reverse()) await runner.query(`DROP TABLE ${table}`);
    await runner.query('ALTER TABLE booking DROP FOREIGN KEY fk_booking_quota, DROP KEY ix_booking_quota, DROP COLUMN quota_id');
    await runner.query('ALTER TABLE quota DROP KEY ix_quota_release');
    await runner.query(`ALTER TABLE seat_ledger DROP CONSTRAINT ck_seat_ledger_hard, DROP CONSTRAINT ck_seat_ledger_overbooked,
      DROP COLUMN capacity_hard, DROP COLUMN overbooked`);
  }
}

const tables: readonly (readonly [name: string, body: string])[] = [
  [
    'extra_ledger',
    `course_run_id uuid NOT NULL,
     kind varchar(12) COLLATE ascii_bin NOT NULL,
     capacity int NOT NULL,
     taken int NOT NULL,
     version int NOT NULL,
     PRIMARY KEY (course_run_id, kind),
     CONSTRAINT fk_extra_ledger_course_run FOREIGN KEY (course_run_id) REFERENCES course_run (id),
     CONSTRAINT ck_extra_ledger_taken CHECK (taken >= 0 and taken <= capacity)`,
  ],
  [
    'booking_extra',
    `booking_id uuid NOT NULL,
     kind varchar(12) COLLATE ascii_bin NOT NULL,
     state varchar(8) COLLATE ascii_bin NOT NULL,
     PRIMARY KEY (booking_id, kind),
     CONSTRAINT fk_booking_extra_booking FOREIGN KEY (booking_id) REFERENCES booking (id)`,
  ],
  [
    'integrity_run',
    `id uuid NOT NULL,
     started_at datetime(3) NOT NULL,
     milliseconds int NOT NULL,
     laws smallint NOT NULL,
     broken int NOT NULL,
     started_by uuid DEFAULT NULL,
     PRIMARY KEY (id),
     KEY ix_integrity_run_started_at (started_at),
     KEY ix_integrity_run_started_by (started_by),
     CONSTRAINT fk_integrity_run_started_by FOREIGN KEY (started_by) REFERENCES staff_account (id)`,
  ],
  [
    'integrity_finding',
    `id uuid NOT NULL,
     law varchar(40) COLLATE ascii_bin NOT NULL,
     subject varchar(80) COLLATE ascii_bin NOT NULL,
     course_run_id uuid DEFAULT NULL,
     found longtext NOT NULL,
     first_seen_at datetime(3) NOT NULL,
     last_seen_at datetime(3) NOT NULL,
     gone_since datetime(3) DEFAULT NULL,
     is_open tinyint(1) GENERATED ALWAYS AS (case when gone_since is null then 1 end) STORED,
     PRIMARY KEY (id),
     UNIQUE KEY uq_integrity_finding_open (law, subject, is_open),
     KEY ix_integrity_finding_last_seen_at (last_seen_at),
     CONSTRAINT ck_integrity_finding_found CHECK (json_valid(found))`,
  ],
];
