import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the law adds to a day, or says of a computed holiday, is one row, also when two write it at once. */
export class LawDaysOnce1700000000056 implements MigrationInterface {
  readonly name = 'LawDaysOnce1700000000056';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE d FROM day_off d JOIN day_off o ON o.kind = d.kind AND o.first_date = d.first_date AND o.id < d.id
      WHERE d.kind IN ('PUBLIC_HOLIDAY', 'NO_HOLIDAY')`);
    await runner.query(`ALTER TABLE day_off
      ADD COLUMN law tinyint(1)
        GENERATED ALWAYS AS (case when kind = 'PUBLIC_HOLIDAY' then 1 when kind in ('NO_HOLIDAY','HOLIDAY_AGAIN') then 0 end) STORED,
      ADD UNIQUE KEY uq_day_off_law (first_date, law)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE day_off DROP KEY uq_day_off_law, DROP COLUMN law');
    await runner.query(`DELETE FROM day_off WHERE kind = 'HOLIDAY_AGAIN'`);
  }
}
