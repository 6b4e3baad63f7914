import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What may change after a booking: another run, another person, another date, a day on which somebody left. */
export class Changes1700000000010 implements MigrationInterface {
  readonly name = 'Changes1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE booking
      ADD COLUMN moved_to_id uuid DEFAULT NULL,
      ADD COLUMN left_on date DEFAULT NULL,
      ADD KEY ix_booking_moved_to (moved_to_id),
      ADD CONSTRAINT fk_booking_moved_to FOREIGN KEY (moved_to_id) REFERENCES booking (id)`);
    await runner.query(`ALTER TABLE course_run
      ADD COLUMN alternative_run_id uuid DEFAULT NULL,
      ADD COLUMN decision_extensions smallint NOT NULL DEFAULT 0,
      ADD KEY ix_course_run_alternative (alternative_run_id),
      ADD CONSTRAINT fk_course_run_alternative FOREIGN KEY (alternative_run_id) REFERENCES course_run (id)`);
    await runner.query(`CREATE TABLE session_answer (
      booking_id uuid NOT NULL,
      session_id uuid NOT NULL,
      starts_at datetime(3) NOT NULL,
      can_come tinyint(1) NOT NULL,
      answered_at datetime(3) NOT NULL,
      PRIMARY KEY (booking_id, session_id),
      KEY ix_session_answer_session (session_id),
      CONSTRAINT fk_session_answer_booking FOREIGN KEY (booking_id) REFERENCES booking (id),
      CONSTRAINT fk_session_answer_session FOREIGN KEY (session_id) REFERENCES session (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    const source = 'Annahme, vom Auftraggeber zu bestätigen';
    for (const [name, value] of settings) {
      await runner.query('INSERT INTO setting (name, valid_from, value, source) VALUES (?, ?, ?, ?)', [name, '2021-01-01', value, source]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name] of settings) await runner.query('DELETE FROM setting WHERE name = ?', [name]);
    await runner.query('DROP TABLE session_answer');
    await runner.query('ALTER TABLE course_run DROP FOREIGN KEY fk_course_run_alternative');
    await runner.query(
      'ALTER TABLE course_run DROP KEY ix_course_run_alternative, DROP COLUMN alternative_run_id, DROP COLUMN decision_extensions',
    );
    await runner.query('ALTER TABLE booking DROP FOREIGN KEY fk_booking_moved_to');
    await runner.query('ALTER TABLE booking DROP KEY ix_booking_moved_to, DROP COLUMN moved_to_id, DROP COLUMN left_on');
  }
}

const settings: readonly (readonly [name: string, value: string])[] = [
  ['run.most_extensions', '2'],
  ['booking.replacement_days', '1'],
];
