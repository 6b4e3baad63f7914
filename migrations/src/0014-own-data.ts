import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People change and erase what is known about them; what has run out is deleted. */
export class OwnData1700000000014 implements MigrationInterface {
  readonly name = 'OwnData1700000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE person ADD COLUMN erased_at datetime(3) DEFAULT NULL,
      ADD COLUMN retain_until date DEFAULT NULL,
      ADD COLUMN forget_on date DEFAULT NULL,
      ADD COLUMN kept_at datetime(3) DEFAULT NULL,
      ADD KEY ix_person_retain_until (retain_until),
      ADD KEY ix_person_forget_on (forget_on)`);
    await runner.query(`CREATE TABLE address_change (
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      address varchar(254) COLLATE utf8mb4_bin NOT NULL,
      former varchar(254) COLLATE utf8mb4_bin DEFAULT NULL,
      nonce varchar(24) COLLATE ascii_bin NOT NULL,
      created_at datetime(3) NOT NULL,
      expires_at datetime(3) NOT NULL,
      confirmed_at datetime(3) DEFAULT NULL,
      PRIMARY KEY (id),
      KEY ix_address_change_person (person_id),
      KEY ix_address_change_expires_at (expires_at),
      CONSTRAINT fk_address_change_person FOREIGN KEY (person_id) REFERENCES person (id)
    ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    for (const [name, value] of settings) {
      await runner.query('INSERT INTO setting (name, valid_from, value, source) VALUES (?, ?, ?, ?)', [
        name,
        '2021-01-01',
        value,
        'Annahme, vom Auftraggeber zu bestätigen',
      ]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM setting WHERE name IN (?)', [settings.map(([name]) => name)]);
    await runner.query('DROP TABLE address_change');
    await runner.query(`ALTER TABLE person DROP KEY ix_person_forget_on, DROP KEY ix_person_retain_until,
      DROP COLUMN kept_at, DROP COLUMN forget_on, DROP COLUMN retain_until, DROP COLUMN erased_at`);
  }
}

const settings: readonly (readonly [name: string, value: string])[] = [
  ['retention.proof_of_use_years', '5'],
  ['retention.inactive_months', '24'],
  ['retention.notice_days', '30'],
  ['retention.certificate_years', '10'],
  ['retention.after_run_months', '6'],
  ['retention.application_months', '6'],
  ['retention.mail_log_months', '12'],
  ['retention.audit_months', '24'],
];
