import type { LocalDate } from '../time/berlin.js';
import { type SchoolHoliday, schoolHolidays } from '../time/holidays.js';
import { isKindTemplate, type KindTemplate, type KindTemplateName, kindTemplates } from './kind-template.js';

/** An inclusive span of teaching units, people or years. */
export interface Span {
  readonly min: number;
  readonly max: number;
}

/** From so many hours before the first session on, an offered seat is kept for so many hours (E01 to E03). */
export interface OfferStep {
  readonly fromHoursBefore: number;
  readonly keptHours: number;
}

interface Definition<T> {
  /** Holds where the table has no row for the day asked about. */
  readonly fallback: T;
  readonly accepts: (value: unknown) => value is T;
}

const amount = (fallback: number): Definition<number> => ({ fallback, accepts: isAmount });
const flag = (fallback: boolean): Definition<boolean> => ({ fallback, accepts: (value) => typeof value === 'boolean' });
const span = (min: number, max: number): Definition<Span> => ({ fallback: { min, max }, accepts: isSpan });

const conflictWeights = {
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
} as const;
type ConflictWeights = Readonly<Record<keyof typeof conflictWeights, 'warn' | 'ask' | 'block'>>;

/**
 * Every rule value of the programme, by name. The values with their days and sources are rows of the table `setting`;
 * a new guideline is a new row, never a change of code.
 */
export const definitions = {
  /** What a new offering of each kind begins with. */
  ...templateDefinitions(),
  'basic_qualification.euro_per_unit': amount(12.5),
  /** Somebody may come in later while no more than this share of the units has been taught (E31). */
  'deutsch4u.late_entry_percent': amount(20),
  'deutsch4u.euro_per_unit': amount(40),
  'deutsch4u.max_euro': amount(12_000),
  'deutsch4u.max_euro_with_amif': amount(20_000),
  'deutsch4u.childcare_euro_per_unit': amount(8),
  /** Share of the units a participant must attend for the certificate of a basic qualification. */
  'certificate.threshold_percent': amount(80),
  /** Share of the units below which no confirmation of attendance is issued. */
  'attendance.threshold_percent': amount(50),
  /** Missing modules can be made up in another run within so many months. */
  'certificate.make_up_months': amount(24),
  /** Cancelling is free until 23:59 of this many calendar days before the first session. */
  'booking.cancellation_days': amount(7),
  /** Default of a run: registration closes at 23:59 of this many calendar days before the first session. */
  'booking.registration_days': amount(7),
  /** An organisation swaps the person on its place until so many days before the first session. */
  'booking.replacement_days': amount(1),
  /** The seat of somebody absent at the first date is freed in courses of so many dates (E09). */
  'attendance.no_show_dates': amount(3),
  'booking.waitlist_size': amount(10),
  /** Who has so many bookings ahead is called before the next one. */
  'booking.most_open': amount(10),
  /** A personal link works until this many days after the run. */
  'booking.link_days': amount(30),
  'run.min_participants': amount(8),
  'run.decision_days': amount(10),
  /** So often the day of the decision may be put off. */
  'run.most_extensions': amount(2),
  'waitlist.offer_steps': {
    fallback: [
      { fromHoursBefore: 168, keptHours: 72 },
      { fromHoursBefore: 48, keptHours: 24 },
      { fromHoursBefore: 24, keptHours: 6 },
    ],
    accepts: isOfferSteps,
  } satisfies Definition<readonly OfferStep[]>,
  /** Later than this many hours before the start everybody on the list is asked at once (E04). */
  'waitlist.parallel_hours': amount(24),
  /** Hours of the day between which people are asked shortly before a run (E03). */
  'waitlist.daytime': span(8, 20),
  /** Days on which a series of dates is interrupted; a new list of the ministry is a new row. */
  'calendar.school_holidays': { fallback: schoolHolidays, accepts: isSchoolHolidays } satisfies Definition<readonly SchoolHoliday[]>,
  /** What speaks against a date: a word of warning, in the way until somebody says "all the same", or in the way (S2). */
  'planning.conflicts': { fallback: conflictWeights, accepts: isConflictWeights } satisfies Definition<ConflictWeights>,
  /** Hours of the day between which courses take place. */
  'planning.hours': span(8, 22),
  /** Somebody else than who changed a course last shows it to everybody (S3). */
  'publication.four_eyes': flag(false),
  'person.min_age': amount(18),
  /** With consent of a guardian and of staff. */
  'person.deutsch4u_min_age': amount(16),
  /** So long two records that were made one can be parted again (E21). */
  'person.merge_undo_days': amount(30),
  'no_show.limit': amount(2),
  'no_show.months': amount(12),
  'pool.guides': amount(5),
  'pool.euro_per_year': amount(2_000),
  'pool.interpreters': amount(5),
  'pool.interpreter_languages': amount(5),
  /** A municipality must have fewer inhabitants than this. */
  'pool.population_below': amount(50_000),
  'allowance.euro_per_hour': amount(5),
  'allowance.guide_hours_per_year': amount(276),
  'allowance.coordinator_hours_per_year': amount(414),
  'proof_of_use.months': amount(3),
  'reminder.days_before': { fallback: [7, 1], accepts: isAmounts } satisfies Definition<readonly number[]>,
  'retention.support_needs_days': amount(30),
  /** Counted from the day on which the proof of use is due. */
  'retention.proof_of_use_years': amount(5),
  /** Who has not been heard of for so long, and is nobody's active volunteer, is forgotten. */
  'retention.inactive_months': amount(24),
  /** They hear so many days before, and can say that they wish to stay. */
  'retention.notice_days': amount(30),
  /** So long a certificate can be printed again. */
  'retention.certificate_years': amount(10),
  /** Details of a booking that only served the course. */
  'retention.after_run_months': amount(6),
  /** Declined applications of organisations. */
  'retention.application_months': amount(6),
  'retention.mail_log_months': amount(12),
  'retention.audit_months': amount(24),
} as const;

export type SettingName = keyof typeof definitions;
export type SettingValue<N extends SettingName> = (typeof definitions)[N]['fallback'];

export const settingNames = Object.keys(definitions) as SettingName[];

/** One row of the table. */
export interface SettingRow {
  readonly name: string;
  readonly validFrom: LocalDate;
  readonly value: unknown;
}

/** The value that holds on a day: the youngest row that has begun, else the fallback. @throws Error for a row of another shape */
export function valueOn<N extends SettingName>(rows: readonly SettingRow[], name: N, date: LocalDate): SettingValue<N> {
  const row = rows
    .filter((one) => one.name === name && one.validFrom <= date)
    .reduce<SettingRow | null>((latest, one) => (latest === null || one.validFrom > latest.validFrom ? one : latest), null);
  const definition: Definition<unknown> = definitions[name];
  const value = row ? row.value : definition.fallback;
  if (!definition.accepts(value)) throw new Error(`setting ${name} from ${row?.validFrom} has a value of the wrong shape`);
  return value as SettingValue<N>;
}

function templateDefinitions(): Record<KindTemplateName, Definition<KindTemplate>> {
  const names = Object.keys(kindTemplates) as KindTemplateName[];
  return Object.fromEntries(names.map((name) => [name, { fallback: kindTemplates[name], accepts: isKindTemplate }])) as Record<
    KindTemplateName,
    Definition<KindTemplate>
  >;
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isAmounts(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every(isAmount);
}

function isSpan(value: unknown): value is Span {
  const { min, max } = (value ?? {}) as Partial<Span>;
  return isAmount(min) && isAmount(max) && min <= max;
}

function isOfferSteps(value: unknown): value is readonly OfferStep[] {
  const isStep = (one: unknown): boolean => {
    const { fromHoursBefore, keptHours } = (one ?? {}) as Partial<OfferStep>;
    return isAmount(fromHoursBefore) && isAmount(keptHours);
  };
  return Array.isArray(value) && value.every(isStep);
}

function isSchoolHolidays(value: unknown): value is readonly SchoolHoliday[] {
  const isDay = (day: unknown): boolean => typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day);
  const isHoliday = (one: unknown): boolean => {
    const { from, to, name } = (one ?? {}) as Partial<SchoolHoliday>;
    return isDay(from) && isDay(to) && String(from) <= String(to) && typeof name === 'string' && name !== '';
  };
  return Array.isArray(value) && value.every(isHoliday);
}

function isConflictWeights(value: unknown): value is ConflictWeights {
  const given = (value ?? {}) as Record<string, unknown>;
  return Object.keys(conflictWeights).every((kind) => ['warn', 'ask', 'block'].includes(String(given[kind])));
}
