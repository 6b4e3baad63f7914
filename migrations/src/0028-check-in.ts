import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was seen at the door, by which device and when; and the links by which helpers without an account see to a door. */
export class CheckIn1700000000028 implements MigrationInterface {
  readonly name = 'CheckIn1700000000028';

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
    'door_link',
    `id uuid NOT NULL,
     session_id uuid NOT NULL,
     name varchar(60) NOT NULL,
     nonce varchar(24) COLLATE ascii_bin NOT NULL,
     tries smallint NOT NULL,
     created_by uuid NOT NULL,
     created_at datetime(3) NOT NULL,
     ended_at datetime(3) DEFAULT NULL,
     PRIMARY KEY (id),
     KEY ix_door_link_session (session_id),
     KEY ix_door_link_created_by (created_by),
     CONSTRAINT fk_door_link_session FOREIGN KEY (session_id) REFERENCES session (id),
     CONSTRAINT fk_door_link_created_by FOREIGN KEY (created_by) REFERENCES staff_account (id)`,
  ],
  [
    'check_in',
    `id uuid NOT NULL,
     session_id uuid NOT NULL,
     booking_id uuid NOT NULL,
     device uuid NOT NULL,
     door_id uuid DEFAULT NULL,
     account_id uuid DEFAULT NULL,
     way varchar(8) COLLATE ascii_bin NOT NULL,
     shown varchar(8) COLLATE ascii_bin NOT NULL,
     happened_at datetime(3) NOT NULL,
     received_at datetime(3) NOT NULL,
     undone_at datetime(3) DEFAULT NULL,
     attended tinyint NOT NULL,
     state_before varchar(10) COLLATE ascii_bin DEFAULT NULL,
     PRIMARY KEY (id),
     KEY ix_check_in_session (session_id, booking_id, happened_at),
     KEY ix_check_in_booking (booking_id),
     KEY ix_check_in_door (door_id),
     KEY ix_check_in_account (account_id),
     CONSTRAINT fk_check_in_session FOREIGN KEY (session_id) REFERENCES session (id),
     CONSTRAINT fk_check_in_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
     CONSTRAINT fk_check_in_door FOREIGN KEY (door_id) REFERENCES door_link (id),
     CONSTRAINT fk_check_in_account FOREIGN KEY (account_id) REFERENCES staff_account (id)`,
  ],
];
