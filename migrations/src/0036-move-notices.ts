import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dates that were moved before anybody was told: where people know them to be, until the message goes out. */
export class MoveNotices1700000000036 implements MigrationInterface {
  readonly name = 'MoveNotices1700000000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE move_notice (
      session_id uuid NOT NULL,
      course_run_id uuid NOT NULL,
      known_date date NOT NULL,
      known_start time NOT NULL,
      known_end time NOT NULL,
      known_room_id uuid DEFAULT NULL,
      reason varchar(500) NOT NULL,
      created_at datetime(3) NOT NULL,
      PRIMARY KEY (session_id),
      KEY ix_move_notice_run (course_run_id),
      CONSTRAINT fk_move_notice_session FOREIGN KEY (session_id) REFERENCES session (id),
      CONSTRAINT fk_move_notice_run FOREIGN KEY (course_run_id) REFERENCES course_run (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE move_notice');
  }
}
