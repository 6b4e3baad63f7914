import type { PlanFinding, RunContent, RunTemplate, Series } from '#lib/api/staff-planning.ts';
import { typedNumber, typedNumberOrNull } from '#lib/i18n/typed-number.ts';
import { type DateRow, rowsOfForm, rowsOfSessions, sessionsOf } from './plan-dates.ts';
import { type Steps, stepsOfForm } from './plan-steps.ts';

/** How a series of dates is said, as the fields hold it. */
export interface TypedSeries {
  from: string;
  weekdays: string[];
  everyWeeks: string;
  count: string;
  start: string;
  end: string;
  breakMinutes: string;
  skipPublic: boolean;
  skipSchool: boolean;
}

const textFields = [
  ...(['title', 'promise', 'description', 'format', 'town', 'territoryId', 'roomId', 'organiserId', 'contactPersonId'] as const),
  ...(['fundingProgrammeId', 'capacity', 'minParticipants', 'registrationUntil', 'cancellationUntil', 'decisionDate'] as const),
] as const;
export type TextName = (typeof textFields)[number];

/** All that staff typed about a course: nothing of it is ever lost between two answers. */
export interface TypedPlan {
  text: Record<TextName, string>;
  code: string;
  trainerIds: string[];
  flags: string[];
  series: TypedSeries;
  rows: DateRow[];
  /** The lists of dates that the page has shown, so that a step can be taken back. */
  steps: Steps;
  revision: string;
}

/** What comes back to the form. */
export interface PlanAnswer {
  typed?: TypedPlan;
  /** Null where the check itself failed. */
  findings?: PlanFinding[] | null;
  code?: string;
  errors?: { field: string; text: string }[];
}

export const weekdayNumbers = ['1', '2', '3', '4', '5', '6', '7'] as const;
/** A Monday, to name the days of the week by. */
const SOME_MONDAY = 4;
export const someDayOf = (weekday: string): string => `2027-01-${String(SOME_MONDAY - 1 + Number(weekday)).padStart(2, '0')}`;

export function typedPlan(form: FormData): TypedPlan {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  return {
    text: Object.fromEntries(textFields.map((name) => [name, text(name)])) as TypedPlan['text'],
    code: text('code').toUpperCase(),
    trainerIds: form.getAll('trainerIds').map(String),
    flags: form.getAll('flags').map(String),
    series: {
      ...{ from: text('series-from'), weekdays: form.getAll('series-weekdays').map(String), everyWeeks: text('series-everyWeeks') },
      ...{ count: text('series-count'), start: text('series-start'), end: text('series-end') },
      ...{
        breakMinutes: text('series-breakMinutes'),
        skipPublic: form.has('series-skipPublic'),
        skipSchool: form.has('series-skipSchool'),
      },
    },
    rows: rowsOfForm(form),
    steps: stepsOfForm(form),
    revision: text('revision'),
  };
}

export function contentOf({ text, trainerIds, flags, rows }: TypedPlan): RunContent {
  const orNull = (name: TextName): string | null => text[name] || null;
  return {
    ...{ title: text.title, promise: orNull('promise'), description: text.description, format: text.format as RunContent['format'] },
    ...{ town: orNull('town'), territoryId: orNull('territoryId'), roomId: orNull('roomId'), organiserId: text.organiserId },
    ...{ contactPersonId: orNull('contactPersonId'), fundingProgrammeId: orNull('fundingProgrammeId'), trainerIds, flags },
    ...{ capacity: typedNumber(text.capacity), minParticipants: typedNumberOrNull(text.minParticipants) },
    ...{ registrationUntil: orNull('registrationUntil'), cancellationUntil: orNull('cancellationUntil') },
    ...{ decisionDate: orNull('decisionDate'), sessions: sessionsOf(rows).map(({ session }) => session) },
  };
}

/** The form before anything is typed. @param series how the dates of such a course lie */
export function asItIs(content: RunContent, series: RunTemplate['series'], revision: number): TypedPlan {
  const shown = (value: string | number | null): string => String(value ?? '');
  return {
    text: Object.fromEntries(textFields.map((name) => [name, shown(content[name])])) as TypedPlan['text'],
    code: '',
    trainerIds: content.trainerIds,
    flags: content.flags,
    series: {
      ...{ from: series.from, weekdays: series.weekdays.map(String), everyWeeks: String(series.everyWeeks) },
      ...{ count: String(series.count), start: series.start, end: series.end, breakMinutes: String(series.breakMinutes) },
      ...{ skipPublic: true, skipSchool: true },
    },
    rows: rowsOfSessions(content.sessions),
    steps: [],
    revision: String(revision),
  };
}

export function seriesWishOf({ series, rows, text }: TypedPlan) {
  const { from, weekdays, everyWeeks, count, start, end, breakMinutes, skipPublic, skipSchool } = series;
  const days = (which: (row: DateRow) => boolean): string[] => [...new Set(rows.filter(which).flatMap(({ date }) => date || []))];
  return {
    ...{ from, weekdays: weekdays.map(Number), everyWeeks: typedNumber(everyWeeks), count: typedNumber(count), start, end },
    ...{ breakMinutes: typedNumber(breakMinutes), skipPublicHolidays: skipPublic, skipSchoolHolidays: skipSchool },
    roomId: text.format === 'ONLINE' ? null : text.roomId || null,
    without: days((row) => row.offered && !row.on),
    including: days((row) => !row.offered && row.on && row.reason !== ''),
  };
}

/** The typed plan with the dates of the series; a day that there was already stays the same date at the same place. */
export function withSeries(typed: TypedPlan, { dates, unitsEach }: Series): TypedPlan {
  const { start, end, breakMinutes, skipPublic, skipSchool } = typed.series;
  const skipped: Record<string, boolean> = { public_holiday: skipPublic, school_holiday: skipSchool, closed: true, clock_change: true };
  const idOf = (date: string): string => typed.rows.find((row) => row.date === date && row.id !== '')?.id ?? '';
  const roomOf = (date: string): string => typed.rows.find((row) => row.date === date)?.room ?? '';
  const rows = dates.map(({ date, takesPlace, special }) => ({
    ...{ id: idOf(date), on: takesPlace, date, start, end, breakMinutes, units: String(unitsEach), room: roomOf(date) },
    // Without a word of staff it would take place; what they took out by hand stays out, and can come back.
    offered: !skipped[special?.reason ?? ''],
    ...{ reason: special?.reason ?? '', holiday: special?.name ?? '' },
  }));
  return { ...typed, rows };
}

/** Texts and numbers that are not as they were typed, by name; for two people at one course. */
export function differences(content: RunContent, typed: TypedPlan): (TextName | 'dates' | 'trainerIds' | 'flags')[] {
  const now = contentOf(typed);
  const plain = (value: unknown): string => JSON.stringify(value ?? null);
  const isOther = (name: keyof RunContent): boolean => plain(content[name]) !== plain(now[name]);
  const dates = ({ sessions }: RunContent): string =>
    plain(sessions.map(({ date, start, end, roomId }) => [date, start, end, roomId === undefined ? '' : roomId]));
  return [
    ...textFields.filter(isOther),
    ...(['trainerIds', 'flags'] as const).filter(isOther),
    ...(dates(content) === dates(now) ? [] : (['dates'] as const)),
  ];
}
