import type { TodayKind } from './domain/urgency.js';
import type { TodayRowDto } from './today.dto.js';

export type TodayRun = NonNullable<TodayRowDto['run']>;

/** One thing that waits, before it is ordered and shaped. */
export interface TodayRow {
  readonly kind: TodayKind;
  readonly due: Date | null;
  readonly dueAllDay: boolean;
  readonly since: Date | null;
  readonly count: number;
  readonly run: TodayRun | null;
  readonly name: string | null;
  readonly personId: string | null;
  readonly clash: TodayRowDto['clash'];
  readonly dayOff: TodayRowDto['dayOff'];
  readonly numbers: Readonly<Record<string, number>>;
}

/** A row of which only this is known. */
export function todayRow(kind: TodayKind, known: Partial<TodayRow>): TodayRow {
  return {
    kind,
    due: null,
    dueAllDay: false,
    since: null,
    count: 1,
    run: null,
    name: null,
    personId: null,
    clash: null,
    dayOff: null,
    numbers: {},
    ...known,
  };
}

/** Columns that make a `TodayRun`, of `course_run r` and `offering o`. */
export const RUN_COLUMNS = 'r.code, r.title, o.kind, r.town, r.first_date AS firstDate';

export const runOf = ({ code, title, kind, town, firstDate }: TodayRun): TodayRun => ({ code, title, kind, town, firstDate });
