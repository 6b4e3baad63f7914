import { addDays, daysBetween, type LocalDate } from '../time/berlin.js';
import { isPublicHoliday, isSchoolHoliday } from '../time/holidays.js';

export interface Dated {
  readonly date: LocalDate;
}

/** So much time a newcomer has at least to book before anything starts. */
const LEAD_DAYS = 14;

/**
 * Moves a series ahead by the fewest whole weeks, so that it starts at least 14 days after today; never back.
 * A session that would fall on a public holiday or into the school holidays of Hesse moves on by further weeks, and all
 * later ones with it: weekdays, order and clock times stay.
 * @param sessions in order of time
 * @param start day on which the whole programme starts, so that its runs keep their distance; else the series' own
 */
export function shiftSessions<S extends Dated>(sessions: readonly S[], today: LocalDate, start?: LocalDate): S[] {
  const begin = start ?? sessions[0]?.date ?? today;
  let weeks = Math.max(0, Math.ceil(daysBetween(begin, addDays(today, LEAD_DAYS)) / 7));
  return sessions.map((session) => {
    while (isOff(addDays(session.date, 7 * weeks))) weeks++;
    return { ...session, date: addDays(session.date, 7 * weeks) };
  });
}

/** The mirror image for series that are over: the last session is the latest possible one up to `latest`. */
export function shiftSessionsBack<S extends Dated>(sessions: readonly S[], latest: LocalDate): S[] {
  const end = sessions.at(-1)?.date ?? latest;
  let weeks = Math.floor(daysBetween(end, latest) / 7);
  const moved = sessions.toReversed().map((session) => {
    while (isOff(addDays(session.date, 7 * weeks))) weeks--;
    return { ...session, date: addDays(session.date, 7 * weeks) };
  });
  return moved.reverse();
}

/** The same weekday of the next week in which nobody has a day off. */
export function nextFreeWeek(date: LocalDate): LocalDate {
  let next = addDays(date, 7);
  while (isOff(next)) next = addDays(next, 7);
  return next;
}

const isOff = (date: LocalDate): boolean => isPublicHoliday(date) || isSchoolHoliday(date);
