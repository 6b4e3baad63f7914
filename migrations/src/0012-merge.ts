import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records that may be of one person, and what was moved where two records became one, so that it can be taken back. */
export class Merge1700000000012 implements MigrationInterface {
  readonly name = 'Merge1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE person ADD COLUMN merged_into_id uuid DEFAULT NULL,
      ADD KEY ix_person_merged_into (merged_into_id),
      ADD CONSTRAINT fk_person_merged_into FOREIGN KEY (merged_into_id) REFERENCES person (id)`);
    for (const [table, body] of tables) {
      await runner.query(`CREATE TABLE ${table} (${body}) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`);
    }
    await runner.query('INSERT INTO setting (name, valid_from, value, source) VALUES (?, ?, ?, ?)', [
      'person.merge_undo_days',
      '2021-01-01',
      '30',
      'Annahme, vom Auftraggeber zu bestätigen',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM setting WHERE name = 'person.merge_undo_days'`);
    for (const [table] of [...tables].reverse()) await runner.query(`DROP TABLE ${table}`);
    await runner.query('ALTER TABLE person DROP FOREIGN KEY fk_person_merged_into');
    await runner.query('ALTER TABLE person DROP KEY ix_person_merged_into, DROP COLUMN merged_into_id');
  }
}

const tables: readonly (readonly [name: string, body: string])[] = [
  [
    'duplicate_pair',
    `id uuid NOT NULL,
     first_id uuid NOT NULL,
     second_id uuid NOT NULL,
     score smallint NOT NULL,
     grounds longtext NOT NULL,
     state varchar(12) COLLATE ascii_bin NOT NULL,
     found_at datetime(3) NOT NULL,
     decided_by uuid DEFAULT NULL,
     decided_at datetime(3) DEFAULT NULL,
     PRIMARY KEY (id),
     UNIQUE KEY uq_duplicate_pair_people (first_id, second_id),
     KEY ix_duplicate_pair_second (second_id),
     KEY ix_duplicate_pair_state (state, score),
     KEY ix_duplicate_pair_decided_by (decided_by),
     CONSTRAINT fk_duplicate_pair_first FOREIGN KEY (first_id) REFERENCES person (id),
     CONSTRAINT fk_duplicate_pair_second FOREIGN KEY (second_id) REFERENCES person (id),
     CONSTRAINT fk_duplicate_pair_decided_by FOREIGN KEY (decided_by) REFERENCES staff_account (id),
     CONSTRAINT ck_duplicate_pair_grounds CHECK (json_valid(grounds))`,
  ],
  [
    'person_merge',
    `id uuid NOT NULL,
     surviving_id uuid NOT NULL,
     merged_id uuid NOT NULL,
     merged_by uuid DEFAULT NULL,
     merged_at datetime(3) NOT NULL,
     undo_until datetime(3) NOT NULL,
     undone_by uuid DEFAULT NULL,
     undone_at datetime(3) DEFAULT NULL,
     PRIMARY KEY (id),
     KEY ix_person_merge_surviving (surviving_id),
     KEY ix_person_merge_merged (merged_id),
     KEY ix_person_merge_undo_until (undo_until),
     KEY ix_person_merge_merged_by (merged_by),
     KEY ix_person_merge_undone_by (undone_by),
     CONSTRAINT fk_person_merge_surviving FOREIGN KEY (surviving_id) REFERENCES person (id),
     CONSTRAINT fk_person_merge_merged FOREIGN KEY (merged_id) REFERENCES person (id),
     CONSTRAINT fk_person_merge_merged_by FOREIGN KEY (merged_by) REFERENCES staff_account (id),
     CONSTRAINT fk_person_merge_undone_by FOREIGN KEY (undone_by) REFERENCES staff_account (id)`,
  ],
  [
    'person_merge_row',
    `merge_id uuid NOT NULL,
     n int NOT NULL,
     table_name varchar(40) COLLATE ascii_bin NOT NULL,
     row_id uuid NOT NULL,
     was longtext NOT NULL,
     became longtext DEFAULT NULL,
     PRIMARY KEY (merge_id, n),
     CONSTRAINT fk_person_merge_row_merge FOREIGN KEY (merge_id) REFERENCES person_merge (id),
     CONSTRAINT ck_person_merge_row_was CHECK (json_valid(was)),
     CONSTRAINT ck_person_merge_row_became CHECK (json_valid(became))`,
  ],
];
