import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outbox of mails and what was sent into people's calendars. */
export class MailAndCalendar1700000000002 implements MigrationInterface {
  readonly name = 'MailAndCalendar1700000000002';

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
    'outbox',
    `id uuid NOT NULL,
     kind varchar(40) COLLATE ascii_bin NOT NULL,
     person_id uuid DEFAULT NULL,
     booking_id uuid DEFAULT NULL,
     session_id uuid DEFAULT NULL,
     language varchar(16) COLLATE ascii_bin NOT NULL,
     recipient varchar(254) COLLATE utf8mb4_bin DEFAULT NULL,
     params longtext NOT NULL,
     dedup_key varchar(160) COLLATE ascii_bin NOT NULL,
     order_key varchar(80) COLLATE ascii_bin NOT NULL,
     state varchar(10) COLLATE ascii_bin NOT NULL,
     created_at datetime(3) NOT NULL DEFAULT current_timestamp(3),
     due_at datetime(3) NOT NULL DEFAULT current_timestamp(3),
     lease_token uuid DEFAULT NULL,
     lease_until datetime(3) DEFAULT NULL,
     tries smallint NOT NULL DEFAULT 0,
     first_tried_at datetime(3) DEFAULT NULL,
     last_error varchar(500) DEFAULT NULL,
     message_id varchar(160) COLLATE ascii_bin NOT NULL,
     sent_at datetime(3) DEFAULT NULL,
     PRIMARY KEY (id),
     UNIQUE KEY uq_outbox_dedup_key (dedup_key),
     KEY ix_outbox_due (state, due_at),
     KEY ix_outbox_order (order_key, state, created_at),
     KEY ix_outbox_person (person_id),
     KEY ix_outbox_booking (booking_id),
     KEY ix_outbox_session (session_id),
     CONSTRAINT fk_outbox_person FOREIGN KEY (person_id) REFERENCES person (id),
     CONSTRAINT fk_outbox_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
     CONSTRAINT fk_outbox_session FOREIGN KEY (session_id) REFERENCES session (id),
     CONSTRAINT ck_outbox_params CHECK (json_valid(params))`,
  ],
  [
    'calendar_object',
    `id uuid NOT NULL,
     booking_id uuid NOT NULL,
     session_id uuid NOT NULL,
     uid varchar(80) COLLATE ascii_bin NOT NULL,
     sequence int NOT NULL,
     state varchar(10) COLLATE ascii_bin NOT NULL,
     recipient varchar(254) COLLATE utf8mb4_bin NOT NULL,
     sent longtext NOT NULL,
     last_sent_at datetime(3) NOT NULL,
     PRIMARY KEY (id),
     UNIQUE KEY uq_calendar_object_uid (uid),
     UNIQUE KEY uq_calendar_object_booking_session (booking_id, session_id),
     KEY ix_calendar_object_session (session_id),
     CONSTRAINT fk_calendar_object_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
     CONSTRAINT fk_calendar_object_session FOREIGN KEY (session_id) REFERENCES session (id),
     CONSTRAINT ck_calendar_object_sequence CHECK (sequence >= 0),
     CONSTRAINT ck_calendar_object_sent CHECK (json_valid(sent))`,
  ],
];
