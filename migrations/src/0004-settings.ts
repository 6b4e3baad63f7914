import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rule values of the programme as they stood when the platform began. */
export class Settings1700000000004 implements MigrationInterface {
  readonly name = 'Settings1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, validFrom, value, source] of values) {
      await runner.query('INSERT INTO setting (name, valid_from, value, source) VALUES (?, ?, ?, ?)', [
        name,
        validFrom,
        JSON.stringify(value),
        source,
      ]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, validFrom] of values) {
      await runner.query('DELETE FROM setting WHERE name = ? AND valid_from = ?', [name, validFrom]);
    }
  }
}

const GUIDELINE = '2020-12-29'; // the WIR guideline of 11.12.2020 is in force from this day on
const START = '2021-01-01'; // for our own defaults: before any run of the platform

const ASSUMED = 'Annahme, vom Auftraggeber zu bestätigen';
const QUALIFICATION_PAGE = 'kompetenzzentrum-vielfalt-hessen.de, Integrationslotsen, Service, Qualifizierung';
const ACCOUNTING_PAGE = 'kompetenzzentrum-vielfalt-hessen.de, Integrationslotsen, Service, Abrechnung';
const WIR_BROCHURE = 'Broschüre zum Landesprogramm WIR, Ausgabe nach dem 01.01.2021';
const WETTERAU = 'Richtlinie 4.4.1 bis 4.4.5, vielfalt.wetterau.de';
const DEUTSCH4U = 'foerderdatenbank.info, MitSprache – Deutsch4U';
const AMIF = 'Förderaufruf MitSprache – Deutsch4U mit AMIF, integrationskompass.hessen.de';
const ADULT_EDUCATION = 'Annahme nach der Praxis der Erwachsenenbildung (vhs-Teilnahmebedingungen)';

const values: readonly (readonly [name: string, validFrom: string, value: unknown, source: string])[] = [
  ['basic_qualification.guide_units', GUIDELINE, { min: 20, max: 36 }, QUALIFICATION_PAGE],
  ['basic_qualification.interpreter_units', GUIDELINE, 24, WETTERAU],
  ['basic_qualification.euro_per_unit', GUIDELINE, 12.5, QUALIFICATION_PAGE],
  ['deutsch4u.units', GUIDELINE, 300, DEUTSCH4U],
  ['deutsch4u.euro_per_unit', GUIDELINE, 40, DEUTSCH4U],
  ['deutsch4u.max_euro', GUIDELINE, 12000, DEUTSCH4U],
  ['deutsch4u.max_euro_with_amif', '2025-09-01', 20000, AMIF],
  ['deutsch4u.childcare_euro_per_unit', GUIDELINE, 8, AMIF],
  ['certificate.threshold_percent', START, 80, 'Annahme nach der Praxis der Kammern (75 bis 80 %); kein Wert des Landesprogramms bekannt'],
  ['attendance.threshold_percent', START, 50, 'Annahme nach akkreditierung.hessen.de (mehr als die Hälfte der Zeit)'],
  ['certificate.make_up_months', START, 24, ASSUMED],
  ['booking.cancellation_days', START, 7, ADULT_EDUCATION],
  ['booking.registration_days', START, 7, ASSUMED],
  ['booking.waitlist_size', START, 10, ASSUMED],
  ['booking.link_days', START, 30, ASSUMED],
  ['run.min_participants', START, 8, ASSUMED],
  ['run.decision_days', START, 10, ASSUMED],
  [
    'waitlist.offer_steps',
    START,
    [
      { fromHoursBefore: 168, keptHours: 72 },
      { fromHoursBefore: 48, keptHours: 24 },
      { fromHoursBefore: 24, keptHours: 6 },
    ],
    ASSUMED,
  ],
  ['waitlist.parallel_hours', START, 24, ASSUMED],
  ['person.min_age', START, 18, `Dolmetschende: ${WETTERAU}; sonst Annahme`],
  ['person.deutsch4u_min_age', START, 16, ASSUMED],
  ['no_show.limit', START, 2, ASSUMED],
  ['no_show.months', START, 12, ASSUMED],
  ['pool.guides', GUIDELINE, 5, WIR_BROCHURE],
  ['pool.euro_per_year', GUIDELINE, 2000, WIR_BROCHURE],
  ['pool.interpreters', GUIDELINE, 5, WETTERAU],
  ['pool.interpreter_languages', GUIDELINE, 5, WETTERAU],
  ['pool.population_below', GUIDELINE, 50000, WIR_BROCHURE],
  ['allowance.euro_per_hour', GUIDELINE, 5, ACCOUNTING_PAGE],
  ['allowance.guide_hours_per_year', GUIDELINE, 276, ACCOUNTING_PAGE],
  ['allowance.coordinator_hours_per_year', GUIDELINE, 414, ACCOUNTING_PAGE],
  ['proof_of_use.months', GUIDELINE, 3, ACCOUNTING_PAGE],
  ['reminder.days_before', START, [7, 1], ASSUMED],
  ['retention.support_needs_days', START, 30, ASSUMED],
];
