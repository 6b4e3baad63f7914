import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The desk of organisations: who may enrol for whom, their lists, what they enrolled in one act, and slips on paper. */
export class OrganisationDesk1700000000009 implements MigrationInterface {
  readonly name = 'OrganisationDesk1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, body] of tables) {
      await runner.query(`CREATE TABLE ${table} (${body}) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    }
    await runner.query(
      `ALTER TABLE membership ADD COLUMN notice_version varchar(20) COLLATE ascii_bin DEFAULT NULL,
         ADD COLUMN noticed_at datetime(3) DEFAULT NULL`,
    );
    await runner.query(
      `ALTER TABLE booking ADD COLUMN enrolled_by uuid DEFAULT NULL,
         ADD KEY ix_booking_enrolled_by (enrolled_by),
         ADD CONSTRAINT fk_booking_enrolled_by FOREIGN KEY (enrolled_by) REFERENCES staff_account (id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE booking DROP FOREIGN KEY fk_booking_enrolled_by');
    await runner.query('ALTER TABLE booking DROP KEY ix_booking_enrolled_by, DROP COLUMN enrolled_by');
    await runner.query('ALTER TABLE membership DROP COLUMN notice_version, DROP COLUMN noticed_at');
    for (const [table] of [...tables].reverse()) await runner.query(`DROP TABLE ${table}`);
  }
}

const tables: readonly (readonly [name: string, body: string])[] = [
  [
    'organisation_application',
    `id uuid NOT NULL,
     name varchar(200) NOT NULL,
     town varchar(80) NOT NULL,
     is_registered_association tinyint(1) NOT NULL,
     is_non_profit tinyint(1) NOT NULL,
     contact_name varchar(200) NOT NULL,
     email varchar(254) COLLATE utf8mb4_bin NOT NULL,
     phone varchar(40) COLLATE utf8mb4_bin DEFAULT NULL,
     language varchar(16) COLLATE ascii_bin NOT NULL,
     state varchar(12) COLLATE ascii_bin NOT NULL,
     organisation_id uuid DEFAULT NULL,
     decided_by uuid DEFAULT NULL,
     decided_at datetime(3) DEFAULT NULL,
     decline_reason varchar(500) DEFAULT NULL,
     created_at datetime(3) NOT NULL,
     PRIMARY KEY (id),
     KEY ix_organisation_application_state (state, created_at),
     KEY ix_organisation_application_organisation (organisation_id),
     KEY ix_organisation_application_decided_by (decided_by),
     CONSTRAINT fk_organisation_application_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
     CONSTRAINT fk_organisation_application_decided_by FOREIGN KEY (decided_by) REFERENCES staff_account (id)`,
  ],
  [
    'organisation_role',
    `id uuid NOT NULL,
     account_id uuid NOT NULL,
     organisation_id uuid NOT NULL,
     role varchar(12) COLLATE ascii_bin NOT NULL,
     starts_on date NOT NULL,
     ends_on date DEFAULT NULL,
     created_at datetime(3) NOT NULL,
     PRIMARY KEY (id),
     KEY ix_organisation_role_account (account_id),
     KEY ix_organisation_role_organisation (organisation_id),
     CONSTRAINT fk_organisation_role_account FOREIGN KEY (account_id) REFERENCES staff_account (id),
     CONSTRAINT fk_organisation_role_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id)`,
  ],
  [
    'member_import',
    `id uuid NOT NULL,
     organisation_id uuid NOT NULL,
     account_id uuid NOT NULL,
     course_run_id uuid NOT NULL,
     content longtext NOT NULL,
     version int NOT NULL,
     created_at datetime(3) NOT NULL,
     expires_at datetime(3) NOT NULL,
     PRIMARY KEY (id),
     KEY ix_member_import_organisation (organisation_id),
     KEY ix_member_import_account (account_id),
     KEY ix_member_import_course_run (course_run_id),
     KEY ix_member_import_expires_at (expires_at),
     CONSTRAINT fk_member_import_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
     CONSTRAINT fk_member_import_account FOREIGN KEY (account_id) REFERENCES staff_account (id),
     CONSTRAINT fk_member_import_course_run FOREIGN KEY (course_run_id) REFERENCES course_run (id),
     CONSTRAINT ck_member_import_content CHECK (json_valid(content))`,
  ],
  [
    'enrolment_batch',
    `id uuid NOT NULL,
     organisation_id uuid NOT NULL,
     account_id uuid NOT NULL,
     course_run_id uuid NOT NULL,
     import_id uuid DEFAULT NULL,
     notice_version varchar(20) COLLATE ascii_bin NOT NULL,
     created_at datetime(3) NOT NULL,
     undo_until datetime(3) NOT NULL,
     undone_at datetime(3) DEFAULT NULL,
     PRIMARY KEY (id),
     KEY ix_enrolment_batch_organisation (organisation_id, course_run_id),
     KEY ix_enrolment_batch_account (account_id),
     KEY ix_enrolment_batch_course_run (course_run_id),
     CONSTRAINT fk_enrolment_batch_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
     CONSTRAINT fk_enrolment_batch_account FOREIGN KEY (account_id) REFERENCES staff_account (id),
     CONSTRAINT fk_enrolment_batch_course_run FOREIGN KEY (course_run_id) REFERENCES course_run (id)`,
  ],
  [
    'enrolment_item',
    `batch_id uuid NOT NULL,
     booking_id uuid NOT NULL,
     n int NOT NULL,
     row_hash varchar(43) COLLATE ascii_bin NOT NULL,
     is_new_member tinyint(1) NOT NULL,
     PRIMARY KEY (batch_id, booking_id),
     KEY ix_enrolment_item_booking (booking_id),
     CONSTRAINT fk_enrolment_item_batch FOREIGN KEY (batch_id) REFERENCES enrolment_batch (id),
     CONSTRAINT fk_enrolment_item_booking FOREIGN KEY (booking_id) REFERENCES booking (id)`,
  ],
  [
    'booking_slip',
    `booking_id uuid NOT NULL,
     code varchar(16) COLLATE ascii_bin NOT NULL,
     tries smallint NOT NULL,
     created_at datetime(3) NOT NULL,
     PRIMARY KEY (booking_id),
     UNIQUE KEY uq_booking_slip_code (code),
     CONSTRAINT fk_booking_slip_booking FOREIGN KEY (booking_id) REFERENCES booking (id)`,
  ],
];
