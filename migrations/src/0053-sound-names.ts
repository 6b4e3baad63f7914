import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By what names are found across scripts. The application fills in what is empty when it starts: how names sound is its rule. */
export class SoundNames1700000000053 implements MigrationInterface {
  readonly name = 'SoundNames1700000000053';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE person ADD sound_name varchar(600) COLLATE ascii_bin DEFAULT NULL AFTER sort_name,
      ADD KEY ix_person_sound_name (sound_name)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE person DROP KEY ix_person_sound_name, DROP COLUMN sound_name');
  }
}
