import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What speaks against a date, and how much, becomes a rule value; so do the hours between which courses take place. */
export class Planner1700000000027 implements MigrationInterface {
  readonly name = 'Planner1700000000027';

  async up(runner: QueryRunner): Promise<void> {
    const source = 'Vorschlag S2; das Kompetenzzentrum kann ihn ändern';
    await runner.query('INSERT INTO setting (name, valid_from, value, source) VALUES ?', [
      [
        ['planning.conflicts', '2021-01-01', JSON.stringify(weights), source],
        ['planning.hours', '2021-01-01', JSON.stringify({ min: 8, max: 22 }), source],
      ],
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM setting WHERE name IN ('planning.conflicts', 'planning.hours')`);
  }
}

const weights = {
  room_taken: 'block',
  room_small: 'warn',
  room_access: 'warn',
  trainer_busy: 'ask',
  trainer_absent: 'ask',
  people_overlap: 'warn',
  public_holiday: 'ask',
  school_holiday: 'warn',
  quiet_day: 'warn',
  odd_hour: 'warn',
};
