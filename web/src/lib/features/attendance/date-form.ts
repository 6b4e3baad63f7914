import type { AttendanceEntry, AttendanceRow, AttendanceSession, AttendanceState } from '#lib/api/staff-attendance.ts';
import { readCell } from './cell-text.ts';

/** What the form of one date says about one person, as texts. */
export interface DateMark {
  state: AttendanceState | '';
  units: string;
  arrivedAt: string;
  leftAt: string;
}

export const states = ['PRESENT', 'PARTIAL', 'EXCUSED', 'ABSENT'] as const satisfies readonly AttendanceState[];
const parts = ['state', 'units', 'arrivedAt', 'leftAt'] as const satisfies readonly (keyof DateMark)[];
const BETWEEN = '|';

export const fieldName = (part: keyof DateMark | 'was', bookingId: string): string => `${part}.${bookingId}`;

/** @param language decides between "3,5" and "3.5" */
export function savedMark(row: AttendanceRow, { id }: AttendanceSession, language: string): DateMark {
  const mark = row.entries[id];
  return {
    state: mark?.state ?? '',
    units: mark?.state === 'PARTIAL' ? mark.units.toLocaleString(language) : '',
    arrivedAt: mark?.arrivedAt ?? '',
    leftAt: mark?.leftAt ?? '',
  };
}

export const wasText = (mark: DateMark): string => parts.map((part) => mark[part]).join(BETWEEN);

export interface TypedDate {
  typed: Record<string, DateMark>;
  was: Record<string, string>;
}

/** @param there who was there all the time, where nothing else is said */
export function readDateForm(rows: readonly AttendanceRow[], form: FormData, there: readonly AttendanceRow[]): TypedDate {
  const field = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const full = new Set(there.map(({ bookingId }) => bookingId));
  const markOf = (id: string): DateMark => {
    const state = states.find((one) => one === field(fieldName('state', id))) ?? (full.has(id) ? 'PRESENT' : '');
    const [units, arrivedAt, leftAt] = (['units', 'arrivedAt', 'leftAt'] as const).map((part) => field(fieldName(part, id)));
    return { state, units: units ?? '', arrivedAt: arrivedAt ?? '', leftAt: leftAt ?? '' };
  };
  return {
    typed: Object.fromEntries(rows.map(({ bookingId }) => [bookingId, markOf(bookingId)])),
    was: Object.fromEntries(rows.map(({ bookingId }) => [bookingId, field(fieldName('was', bookingId))])),
  };
}

/**
 * What has to be stored of one person: times give the units unless these are typed too. Null when nothing changed,
 * 'wrong' for a part of the date that says neither times nor units it can have.
 */
export function entryOf(
  place: { bookingId: string; sessionId: string },
  typed: DateMark,
  saved: DateMark,
  ofSession: number,
): AttendanceEntry | 'wrong' | null {
  if (typed.state === '') return null;
  if (typed.state !== 'PARTIAL') return typed.state === saved.state ? null : { ...place, state: typed.state };
  if (wasText(typed) === wasText(saved)) return null;
  const times = { arrivedAt: typed.arrivedAt || null, leftAt: typed.leftAt || null };
  const timesChanged = typed.arrivedAt !== saved.arrivedAt || typed.leftAt !== saved.leftAt;
  const typedUnits = typed.units !== '' && (typed.units !== saved.units || !timesChanged);
  if (!typedUnits) return times.arrivedAt || times.leftAt ? { ...place, state: 'PARTIAL', ...times } : 'wrong';
  const read = readCell(typed.units, ofSession);
  return read !== 'wrong' && read?.state === 'PARTIAL' ? { ...place, state: 'PARTIAL', units: read.units, ...times } : 'wrong';
}
