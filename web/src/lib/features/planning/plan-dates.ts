import type { PlannedSession } from '#lib/api/staff-planning.ts';
import { typedNumber, typedNumberOrNull } from '#lib/i18n/typed-number.ts';
import type { TypedPlan } from './plan-form.ts';

/** One day in the list of dates, as the fields hold it. */
export interface DateRow {
  /** Of a date that there is already; empty for a new one. */
  id: string;
  /** It takes place. */
  on: boolean;
  date: string;
  start: string;
  end: string;
  breakMinutes: string;
  units: string;
  /** Where it is: empty as the course is, `online`, or another room. */
  room: string;
  /** The series offered it as a date. */
  offered: boolean;
  /** Why the series left it out, or what is special about it; empty for nothing. */
  reason: string;
  /** Key of the holiday. */
  holiday: string;
}

/** What a date says that needs no room. */
export const ONLINE = 'online';

const MOST_ROWS = 200;

export function rowsOfForm(form: FormData): DateRow[] {
  const count = Math.min(MOST_ROWS, Number(form.get('rows') ?? 0) || 0);
  return Array.from({ length: count }, (_, at) => {
    const text = (name: string): string => String(form.get(`r${at}.${name}`) ?? '').trim();
    return {
      ...{ id: text('id'), on: form.has(`r${at}.on`), date: text('date'), start: text('start'), end: text('end') },
      ...{ breakMinutes: text('breakMinutes'), units: text('teachingUnits').replace(',', '.'), room: text('roomId') },
      ...{ offered: text('offered') === '1', reason: text('reason'), holiday: text('holiday') },
    };
  });
}

export const rowsOfSessions = (sessions: readonly PlannedSession[]): DateRow[] =>
  sessions.map(({ id, date, start, end, breakMinutes, teachingUnits, roomId }) => ({
    ...{ id: id ?? '', on: true, date, start, end, breakMinutes: String(breakMinutes), room: roomId === null ? ONLINE : (roomId ?? '') },
    ...{ units: String(teachingUnits ?? ''), offered: true, reason: '', holiday: '' },
  }));

const order = (row: DateRow): string => `${row.date} ${row.start}`;

/** The dates that take place in the order of time, each with the place of its row in the form. */
export function sessionsOf(rows: readonly DateRow[]): { at: number; session: PlannedSession }[] {
  return rows
    .flatMap((row, at) => (row.on ? [{ row, at }] : []))
    .toSorted((a, b) => order(a.row).localeCompare(order(b.row)))
    .map(({ row, at }) => ({ at, session: sessionOf(row) }));
}

const sessionOf = ({ id, date, start, end, breakMinutes, units, room }: DateRow): PlannedSession => ({
  ...{ id: id || null, date, start, end, breakMinutes: breakMinutes === '' ? 0 : typedNumber(breakMinutes) },
  teachingUnits: typedNumberOrNull(units),
  ...(room !== '' && { roomId: room === ONLINE ? null : room }),
});

/** "sessions.2.end" becomes "r5.end": the error stands at its row, wherever that is in the list. */
export function rowField(field: string, rows: readonly DateRow[]): string {
  if (field === 'sessions') return 'dates';
  const [, nth, rest] = /^sessions\.(\d+)(\..+)?$/.exec(field) ?? [];
  if (nth === undefined) return field;
  const at = sessionsOf(rows)[Number(nth)]?.at;
  return at === undefined ? 'dates' : `r${at}${rest ?? ''}`;
}

/** The list with one more day: a week after the last one, at its hours and its place. */
export function withOneMore(rows: readonly DateRow[], first: Pick<DateRow, 'date' | 'start' | 'end' | 'breakMinutes'>): DateRow[] {
  const last = rows.filter(({ on }) => on).at(-1);
  const base = last ? { ...last, date: weekAfter(last.date) } : first;
  const { date, start, end, breakMinutes } = base;
  const alike = { units: last?.units ?? '', room: last?.room ?? '' };
  return [...rows, { id: '', on: true, date, start, end, breakMinutes, ...alike, offered: true, reason: '', holiday: '' }];
}

export const inOrder = (rows: readonly DateRow[]): DateRow[] => rows.toSorted((a, b) => order(a).localeCompare(order(b)));

/** Units of all dates that take place; what is no number counts nothing. */
export const unitsOf = (rows: readonly DateRow[]): number => rows.reduce((sum, { on, units }) => sum + ((on && Number(units)) || 0), 0);

export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
export const isClock = (text: string): boolean => /^\d\d:\d\d$/.test(text);

const WEEK = 7 * 86_400_000;
function weekAfter(date: string): string {
  return isDay(date) ? new Date(Date.parse(date) + WEEK).toISOString().slice(0, 10) : '';
}

/** What nobody has chosen yet, and so nothing could be checked about. */
export function openChoices({
  text,
  trainerIds,
  rows,
}: Pick<TypedPlan, 'text' | 'trainerIds' | 'rows'>): 'none' | 'room' | 'trainer' | 'both' {
  const noRoom = text.format !== 'ONLINE' && !text.roomId && rows.some(({ on, room }) => on && room === '');
  if (trainerIds.length === 0) return noRoom ? 'both' : 'trainer';
  return noRoom ? 'room' : 'none';
}
