import type { RunDate } from '#lib/api/types.ts';
import { monthAfter } from '#lib/time/days.ts';

export interface CalendarDay {
  /** 'YYYY-MM-DD' */
  day: string;
  /** Days before the first and after the last fill the week. */
  inMonth: boolean;
  dates: RunDate[];
}

const daysOfWeek = 7;

const dayAt = (month: string, day: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1, day)).toISOString().slice(0, 10);
};

/** The weeks of a month from Monday on, each day with its dates. */
export function weeksOf(month: string, dates: RunDate[]): CalendarDay[][] {
  const ofDay = Map.groupBy(dates, ({ date }) => date);
  const first = new Date(`${month}-01T12:00:00Z`).getUTCDay();
  const weeks: CalendarDay[][] = [];
  for (let start = 1 - ((first + 6) % daysOfWeek); dayAt(month, start) < `${monthAfter(month, 1)}-01`; start += daysOfWeek) {
    weeks.push(
      Array.from({ length: daysOfWeek }, (_, at) => {
        const day = dayAt(month, start + at);
        return { day, inMonth: day.startsWith(month), dates: ofDay.get(day) ?? [] };
      }),
    );
  }
  return weeks;
}

/** Where the pages of the calendar lead; never beyond the months that have something to show. */
export function neighbours(shown: string, first: string | null, last: string | null): { back: string | null; on: string | null } {
  const [before, after] = [monthAfter(shown, -1), monthAfter(shown, 1)];
  return {
    back: first && last && shown > first ? (before < last ? before : last) : null,
    on: first && last && shown < last ? (after > first ? after : first) : null,
  };
}
