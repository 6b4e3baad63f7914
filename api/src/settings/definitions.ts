import type { LocalDate } from '../time/berlin.js';
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
  /** How it is written: one number, from one to another, a list of numbers, steps, how much each thing weighs, yes or no, or what a kind begins with. */
  readonly shape: 'AMOUNT' | 'SPAN' | 'LIST' | 'STEPS' | 'WEIGHTS' | 'FLAG' | 'TEMPLATE';
  readonly unit: Unit;
  readonly accepts: (value: unknown) => value is T;
}

/** What a number counts, the most it can be, and in which steps. */
export const units = {
  days: { most: 3_660, step: 1 },
  months: { most: 600, step: 1 },
  years: { most: 100, step: 1 },
  hours: { most: 10_000, step: 1 },
  percent: { most: 100, step: 1 },
  euro: { most: 10_000_000, step: 0.01 },
  units: { most: 5_000, step: 0.5 },
  count: { most: 1_000_000, step: 1 },
  age: { most: 120, step: 1 },
  /** Hours of the day. */
  clock: { most: 24, step: 1 },
} as const;
export type Unit = keyof typeof units;

const amount = (fallback: number, unit: Unit): Definition<number> => ({ fallback, shape: 'AMOUNT', unit, accepts: isAmount(unit) });
const span = (min: number, max: number, unit: Unit): Definition<Span> => ({
  ...{ fallback: { min, max }, shape: 'SPAN', unit },
  accepts: isSpan(unit),
});
const flag = (fallback: boolean): Definition<boolean> => ({
  ...{ fallback, shape: 'FLAG', unit: 'count' },
  accepts: (value) => typeof value === 'boolean',
});

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
export type ConflictWeights = Readonly<Record<keyof typeof conflictWeights, 'warn' | 'ask' | 'block'>>;

/**
 * Every rule value of the programme, by name. The values with their days and sources are rows of the table `setting`;
 * a new guideline is a new row, never a change of code.
 */
export const definitions = {
  /** What a new offering of each kind begins with. */
  ...templateDefinitions(),
  'basic_qualification.euro_per_unit': amount(12.5, 'euro'),
  /** Somebody may come in later while no more than this share of the units has been taught (E31). */
  'deutsch4u.late_entry_percent': amount(20, 'percent'),
  'deutsch4u.euro_per_unit': amount(40, 'euro'),
  'deutsch4u.max_euro': amount(12_000, 'euro'),
  'deutsch4u.max_euro_with_amif': amount(20_000, 'euro'),
  'deutsch4u.childcare_euro_per_unit': amount(8, 'euro'),
  /** Share of the units a participant must attend for the certificate of a basic qualification. */
  'certificate.threshold_percent': amount(80, 'percent'),
  /** Share of the units below which no confirmation of attendance is issued. */
  'attendance.threshold_percent': amount(50, 'percent'),
  /** Missing modules can be made up in another run within so many months. */
  'certificate.make_up_months': amount(24, 'months'),
  /** Cancelling is free until 23:59 of this many calendar days before the first session. */
  'booking.cancellation_days': amount(7, 'days'),
  /** Default of a run: registration closes at 23:59 of this many calendar days before the first session. */
  'booking.registration_days': amount(7, 'days'),
  /** An organisation swaps the person on its place until so many days before the first session. */
  'booking.replacement_days': amount(1, 'days'),
  /** The seat of somebody absent at the first date is freed in courses of so many dates (E09). */
  'attendance.no_show_dates': amount(3, 'count'),
  'booking.waitlist_size': amount(10, 'count'),
  /** Who has so many bookings ahead is called before the next one. */
  'booking.most_open': amount(10, 'count'),
  /** A personal link works until this many days after the run. */
  'booking.link_days': amount(30, 'days'),
  'run.min_participants': amount(8, 'count'),
  'run.decision_days': amount(10, 'days'),
  /** So often the day of the decision may be put off. */
  'run.most_extensions': amount(2, 'count'),
  'waitlist.offer_steps': {
    fallback: [
      { fromHoursBefore: 168, keptHours: 72 },
      { fromHoursBefore: 48, keptHours: 24 },
      { fromHoursBefore: 24, keptHours: 6 },
    ],
    shape: 'STEPS',
    unit: 'hours',
    accepts: isOfferSteps,
  } satisfies Definition<readonly OfferStep[]>,
  /** Later than this many hours before the start everybody on the list is asked at once (E04). */
  'waitlist.parallel_hours': amount(24, 'hours'),
  /** Hours of the day between which people are asked shortly before a run (E03). */
  'waitlist.daytime': span(8, 20, 'clock'),
  /** What speaks against a date: a word of warning, in the way until somebody says "all the same", or in the way (S2). */
  'planning.conflicts': {
    ...{ fallback: conflictWeights, shape: 'WEIGHTS', unit: 'count' },
    accepts: isConflictWeights,
  } satisfies Definition<ConflictWeights>,
  /** Hours of the day between which courses take place. */
  'planning.hours': span(8, 22, 'clock'),
  /** Somebody else than who changed a course last shows it to everybody (S3). */
  'publication.four_eyes': flag(false),
  'person.min_age': amount(18, 'age'),
  /** With consent of a guardian and of staff. */
  'person.deutsch4u_min_age': amount(16, 'age'),
  /** So long two records that were made one can be parted again (E21). */
  'person.merge_undo_days': amount(30, 'days'),
  'no_show.limit': amount(2, 'count'),
  'no_show.months': amount(12, 'months'),
  'pool.guides': amount(5, 'count'),
  'pool.euro_per_year': amount(2_000, 'euro'),
  'pool.interpreters': amount(5, 'count'),
  'pool.interpreter_languages': amount(5, 'count'),
  /** A municipality must have fewer inhabitants than this. */
  'pool.population_below': amount(50_000, 'count'),
  'allowance.euro_per_hour': amount(5, 'euro'),
  'allowance.guide_hours_per_year': amount(276, 'hours'),
  'allowance.coordinator_hours_per_year': amount(414, 'hours'),
  'proof_of_use.months': amount(3, 'months'),
  'reminder.days_before': { fallback: [7, 1], shape: 'LIST', unit: 'days', accepts: isDays } satisfies Definition<readonly number[]>,
  'retention.support_needs_days': amount(30, 'days'),
  /** Counted from the day on which the proof of use is due. */
  'retention.proof_of_use_years': amount(5, 'years'),
  /** Who has not been heard of for so long, and is nobody's active volunteer, is forgotten. */
  'retention.inactive_months': amount(24, 'months'),
  /** They hear so many days before, and can say that they wish to stay. */
  'retention.notice_days': amount(30, 'days'),
  /** So long a certificate can be printed again. */
  'retention.certificate_years': amount(10, 'years'),
  /** Details of a booking that only served the course. */
  'retention.after_run_months': amount(6, 'months'),
  /** Declined applications of organisations. */
  'retention.application_months': amount(6, 'months'),
  'retention.mail_log_months': amount(12, 'months'),
  'retention.audit_months': amount(24, 'months'),
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
  return Object.fromEntries(
    names.map((name) => [name, { fallback: kindTemplates[name], shape: 'TEMPLATE', unit: 'count', accepts: isKindTemplate }]),
  ) as Record<KindTemplateName, Definition<KindTemplate>>;
}

function isAmount(unit: Unit): (value: unknown) => value is number {
  const { most, step } = units[unit];
  const isOfStep = (value: number): boolean => Math.abs(value / step - Math.round(value / step)) < 1e-6;
  return (value): value is number => typeof value === 'number' && value >= 0 && value <= most && isOfStep(value);
}

const MOST_ENTRIES = 10;
const isList = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > 0 && value.length <= MOST_ENTRIES;

function isDays(value: unknown): value is readonly number[] {
  return isList(value) && value.every(isAmount('days')) && new Set(value).size === value.length;
}

function isSpan(unit: Unit): (value: unknown) => value is Span {
  const isNumber = isAmount(unit);
  return (value): value is Span => {
    const { min, max } = (value ?? {}) as Partial<Span>;
    return isNumber(min) && isNumber(max) && min <= max;
  };
}

/** The longer before the start a place comes free, the longer it is kept. */
function isOfferSteps(value: unknown): value is readonly OfferStep[] {
  const isHours = isAmount('hours');
  const isStep = (one: unknown): one is OfferStep => {
    const { fromHoursBefore, keptHours } = (one ?? {}) as Partial<OfferStep>;
    return isHours(fromHoursBefore) && isHours(keptHours) && keptHours <= fromHoursBefore;
  };
  if (!isList(value) || !value.every(isStep)) return false;
  return value.every(({ fromHoursBefore }, at) => at === 0 || fromHoursBefore < (value[at - 1]?.fromHoursBefore ?? 0));
}

function isConflictWeights(value: unknown): value is ConflictWeights {
  const given = (value ?? {}) as Record<string, unknown>;
  const kinds = Object.keys(conflictWeights);
  return Object.keys(given).length === kinds.length && kinds.every((kind) => ['warn', 'ask', 'block'].includes(String(given[kind])));
}
