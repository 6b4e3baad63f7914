import type { LocalDate } from '../../../time/berlin.js';
import { type DayOffKind, publicHolidays } from '../../../time/holidays.js';

/** Keys of the school holidays of Hesse; each has its word in every language. */
export const schoolHolidayNames = ['easter', 'summer', 'autumn', 'christmas'] as const;

export interface DayOffWish {
  readonly kind: DayOffKind;
  readonly venueId: string | null;
  readonly roomId?: string | null;
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
  readonly name: string;
}

/** Longer than the longest holidays: a wrong year would empty a whole plan without a word. */
const LONGEST_DAYS = 100;

/** What cannot be so, each at its field. */
export function dayOffErrors({ kind, venueId, roomId = null, firstDate, lastDate, name }: DayOffWish): { field: string; code: string }[] {
  const days = (Date.parse(lastDate) - Date.parse(firstDate)) / 86_400_000;
  return [
    ...(days < 0 ? [{ field: 'lastDate', code: 'master.ends_before' }] : []),
    ...(days > LONGEST_DAYS ? [{ field: 'lastDate', code: 'master.off_too_long' }] : []),
    ...(kind === 'SCHOOL_HOLIDAY' && !(schoolHolidayNames as readonly string[]).includes(name)
      ? [{ field: 'name', code: 'validation.is_in' }]
      : []),
    ...(isComputed(kind) && publicHolidays(Number(firstDate.slice(0, 4))).get(firstDate) !== name
      ? [{ field: 'name', code: 'validation.is_in' }]
      : []),
    ...(isByLaw(kind) && days > 0 ? [{ field: 'lastDate', code: 'master.law_is_a_day' }] : []),
    ...(roomId !== null && venueId === null ? [{ field: 'venueId', code: 'validation.is_uuid' }] : []),
    ...(kind !== 'CLOSED' && venueId !== null ? [{ field: 'venueId', code: 'master.is_everywhere' }] : []),
  ];
}

/** Of a computed holiday: taken out of the law, or given back to it. The row of the day stays. */
export const isComputed = (kind: DayOffKind): boolean => kind === 'NO_HOLIDAY' || kind === 'HOLIDAY_AGAIN';

/** What the law adds, takes away or gives back. */
const isByLaw = (kind: DayOffKind): boolean => kind === 'PUBLIC_HOLIDAY' || isComputed(kind);

export interface LawDay {
  readonly date: LocalDate;
  /** Key of a computed holiday, or in words one that was added by hand. */
  readonly name: string;
  readonly computed: boolean;
  /** The row that added it, took it away or gave it back; null as it is computed. */
  readonly row: { readonly id: string; readonly revision: number } | null;
  /** A computed one that the law no longer knows is shown and does not count. */
  readonly holds: boolean;
}

type LawRow = Pick<DayOffWish, 'kind' | 'firstDate' | 'name'> & { readonly id: string; readonly revision: number };

/** The holidays by law of a year: what is computed, and what staff have added and taken out. */
export function lawDays(year: number, rows: readonly LawRow[]): LawDay[] {
  const computed = [...publicHolidays(year)].map(([date, name]): LawDay => {
    const row = rows.find(({ kind, firstDate }) => isComputed(kind) && firstDate === date);
    return { date, name, computed: true, row: row ? { id: row.id, revision: row.revision } : null, holds: row?.kind !== 'NO_HOLIDAY' };
  });
  const added = rows
    .filter(({ kind }) => kind === 'PUBLIC_HOLIDAY')
    .map(({ id, revision, firstDate, name }): LawDay => ({ date: firstDate, name, computed: false, row: { id, revision }, holds: true }));
  return [...computed, ...added].toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
