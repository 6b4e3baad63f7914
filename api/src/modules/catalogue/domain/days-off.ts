import type { LocalDate } from '../../../time/berlin.js';

export const dayOffKinds = ['SCHOOL_HOLIDAY', 'CLOSED'] as const;
export type DayOffKind = (typeof dayOffKinds)[number];

/** Keys of the school holidays of Hesse; each has its word in every language. */
export const schoolHolidayNames = ['easter', 'summer', 'autumn', 'christmas'] as const;

export interface DayOffWish {
  readonly kind: DayOffKind;
  readonly venueId: string | null;
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
  readonly name: string;
}

/** Longer than the longest holidays: a wrong year would empty a whole plan without a word. */
const LONGEST_DAYS = 100;

/** What cannot be so, each at its field. */
export function dayOffErrors({ kind, venueId, firstDate, lastDate, name }: DayOffWish): { field: string; code: string }[] {
  const days = (Date.parse(lastDate) - Date.parse(firstDate)) / 86_400_000;
  return [
    ...(days < 0 ? [{ field: 'lastDate', code: 'master.ends_before' }] : []),
    ...(days > LONGEST_DAYS ? [{ field: 'lastDate', code: 'master.off_too_long' }] : []),
    ...(kind === 'SCHOOL_HOLIDAY' && !(schoolHolidayNames as readonly string[]).includes(name)
      ? [{ field: 'name', code: 'validation.is_in' }]
      : []),
    ...(kind === 'SCHOOL_HOLIDAY' && venueId !== null ? [{ field: 'venueId', code: 'master.school_is_everywhere' }] : []),
  ];
}
