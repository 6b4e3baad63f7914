import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people allow their organisation to see, and whom an organisation wants at its desk. */
export class DeskRights1700000000015 implements MigrationInterface {
  readonly name = 'DeskRights1700000000015';

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
    'certificate_consent',
    `booking_id uuid NOT NULL,
     text_version varchar(20) COLLATE ascii_bin NOT NULL,
     given_at datetime(3) NOT NULL,
     withdrawn_at datetime(3) DEFAULT NULL,
     PRIMARY KEY (booking_id),
     CONSTRAINT fk_certificate_consent_booking FOREIGN KEY (booking_id) REFERENCES booking (id)`,
  ],
  [
    'role_wish',
    `id uuid NOT NULL,
     organisation_id uuid NOT NULL,
     asked_by uuid NOT NULL,
     kind varchar(12) COLLATE ascii_bin NOT NULL,
     name varchar(200) NOT NULL,
     email varchar(254) COLLATE utf8mb4_bin NOT NULL,
     ends_on date DEFAULT NULL,
     account_id uuid DEFAULT NULL,
     state varchar(12) COLLATE ascii_bin NOT NULL,
     created_at datetime(3) NOT NULL,
     decided_by uuid DEFAULT NULL,
     decided_at datetime(3) DEFAULT NULL,
     PRIMARY KEY (id),
     KEY ix_role_wish_organisation (organisation_id, state),
     KEY ix_role_wish_state (state, created_at),
     KEY ix_role_wish_asked_by (asked_by),
     KEY ix_role_wish_account (account_id),
     KEY ix_role_wish_decided_by (decided_by),
     CONSTRAINT fk_role_wish_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
     CONSTRAINT fk_role_wish_asked_by FOREIGN KEY (asked_by) REFERENCES staff_account (id),
     CONSTRAINT fk_role_wish_account FOREIGN KEY (account_id) REFERENCES staff_account (id),
     CONSTRAINT fk_role_wish_decided_by FOREIGN KEY (decided_by) REFERENCES staff_account (id)`,
  ],
];
