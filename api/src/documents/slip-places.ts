import { printedDay } from './printed-dates.js';

/** A date as its slip says it. */
export interface SlipDate {
  readonly date: string;
  readonly start: string;
  readonly end: string;
  /** The person goes to no room. */
  readonly online: boolean;
  /** House and room, where they are not those of the course. */
  readonly elsewhere: string | null;
  /** There is a link, which stands on the person's page. */
  readonly hasLink: boolean;
  readonly dialIn: string | null;
}

type Say = (key: string, params?: Record<string, string | number>) => string;

/** More days than these are counted: a slip is a small page. */
const mostDays = 3;

export const isAllOnline = (dates: readonly SlipDate[]): boolean => dates.length > 0 && dates.every(({ online }) => online);

/** Which dates are not where the first line says. */
export function otherPlaces(dates: readonly SlipDate[], say: Say): string | null {
  if (isAllOnline(dates)) return null;
  const groups = Map.groupBy(
    dates.filter(({ online, elsewhere }) => online || elsewhere !== null),
    ({ online, elsewhere }) => (online ? say('online') : (elsewhere ?? '')),
  );
  const lines = [...groups].map(([place, of]) => say('otherPlace', { days: daysOf(of, say), place }));
  return lines.length > 0 ? lines.join('\n') : null;
}

/** How to get in without e-mail: by telephone, or by the link on the page that the code opens; where both are unknown, we tell. */
export function onlineSteps(dates: readonly SlipDate[], say: Say): readonly string[] {
  const online = dates.filter((date) => date.online);
  if (online.length === 0) return [];
  const [first] = online;
  const sameDialIn = first?.dialIn && online.every(({ dialIn }) => dialIn === first.dialIn) ? first.dialIn : null;
  const isKnown = online.some(({ hasLink }) => hasLink);
  const byPhone = sameDialIn === null ? [] : [say('onlinePhone', { dialIn: sameDialIn })];
  const here = isAllOnline(dates) ? [say(sameDialIn === null ? 'online1' : 'onlineNowhere')] : [];
  return [...here, ...(isKnown ? [...byPhone, say('onlineLink')] : [say('online2')])];
}

const daysOf = (dates: readonly SlipDate[], say: Say): string =>
  dates.length > mostDays
    ? say('someDates', { count: dates.length })
    : dates.map(({ date }) => printedDay(date, 'de', 'session')).join(' · ');
