import type { PublicRun, PublicSession } from './public-run.js';
import { matching, type RunFilter } from './run-filter.js';

/** "2027-02" */
export type Month = string;

/** One session of a run, as a calendar of many runs shows it. */
export interface ComingDate {
  readonly run: PublicRun;
  readonly session: PublicSession;
  /** Alone or with the whole run; it stays to be seen, because somebody may have planned to come. */
  readonly cancelled: boolean;
}

export interface MonthOfDates {
  readonly month: Month;
  /** The months between which there is something to see; null when nothing lies ahead. */
  readonly firstMonth: Month | null;
  readonly lastMonth: Month | null;
  readonly dates: readonly ComingDate[];
}

/** Every session of the matching runs that is not over, the next first. */
export function comingDates(all: readonly PublicRun[], filter: RunFilter, now: Date): ComingDate[] {
  return all
    .filter(matching(filter, now))
    .flatMap((run) =>
      run.sessions
        .filter((session) => session.endsAt > now)
        .map((session) => ({ run, session, cancelled: session.cancelled || run.state === 'CANCELLED' })),
    )
    .sort((a, b) => a.session.startsAt.getTime() - b.session.startsAt.getTime() || (a.run.code < b.run.code ? -1 : 1));
}

/** @param dates in their order @param asked the first month with a date, when none is asked for; else `usual` */
export function monthOf(dates: readonly ComingDate[], asked: Month | undefined, usual: Month): MonthOfDates {
  const firstMonth = monthName(dates[0]);
  const month = asked ?? firstMonth ?? usual;
  return { month, firstMonth, lastMonth: monthName(dates.at(-1)), dates: dates.filter((date) => monthName(date) === month) };
}

const monthName = (date: ComingDate | undefined): Month | null => date?.session.date.slice(0, 7) ?? null;
