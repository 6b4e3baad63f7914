import type { MigrationInterface, QueryRunner } from 'typeorm';

/** School holidays become a rule value: a new list of the ministry is a new row, never a change of code. */
export class SchoolHolidays1700000000022 implements MigrationInterface {
  readonly name = 'SchoolHolidays1700000000022';

  async up(runner: QueryRunner): Promise<void> {
    const value = holidays.map(([from, to, name]) => ({ from, to, name }));
    await runner.query('INSERT INTO setting (name, valid_from, value, source) VALUES (?, ?, ?, ?)', [
      'calendar.school_holidays',
      '2021-01-01',
      JSON.stringify(value),
      'Ferientermine des Hessischen Kultusministeriums nach zwei Sammlungen; ab 2028/29 nach einer',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM setting WHERE name = 'calendar.school_holidays'`);
  }
}

const holidays: readonly (readonly [from: string, to: string, name: string])[] = [
  ['2026-03-30', '2026-04-10', 'easter'],
  ['2026-06-29', '2026-08-07', 'summer'],
  ['2026-10-05', '2026-10-17', 'autumn'],
  ['2026-12-23', '2027-01-12', 'christmas'],
  ['2027-03-22', '2027-04-02', 'easter'],
  ['2027-06-28', '2027-08-06', 'summer'],
  ['2027-10-04', '2027-10-16', 'autumn'],
  ['2027-12-23', '2028-01-11', 'christmas'],
  ['2028-04-03', '2028-04-14', 'easter'],
  ['2028-07-03', '2028-08-11', 'summer'],
  ['2028-10-09', '2028-10-20', 'autumn'],
  ['2028-12-27', '2029-01-12', 'christmas'],
  ['2029-03-29', '2029-04-13', 'easter'],
  ['2029-07-16', '2029-08-24', 'summer'],
  ['2029-10-15', '2029-10-26', 'autumn'],
  ['2029-12-24', '2030-01-11', 'christmas'],
];
