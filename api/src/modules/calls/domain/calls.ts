import { addDays, berlinDate, endOfDay } from '../../../time/berlin.js';

/** Something that somebody should hear, and cannot be written to. */
export interface News {
  /** What has been said anew of the same thing is one piece of news. */
  readonly ids: readonly string[];
  /** The same of whatever is said once. */
  readonly topic: string;
  readonly personId: string;
  readonly phone: string | null;
  readonly since: Date;
  readonly tries: number;
  /** When they would come, as far as they know; null where they have nowhere to come. */
  readonly comesAt: Date | null;
}

/** Several pieces of news, told in one call. */
export interface Call<T extends News> {
  readonly phone: string | null;
  /** Until when; null where nothing hangs on a day. */
  readonly by: Date | null;
  readonly since: Date;
  /** How often nobody answered. */
  readonly tries: number;
  readonly news: readonly T[];
}

/** Who hears one of these comes to the next date, or comes no more to one, and should know when it is. */
const invites: ReadonlySet<string> = new Set([
  ...(['booking.confirmed', 'booking.requested', 'booking.moved', 'booking.moved_request', 'booking.mode_changed'] as const),
  ...(['booking.meeting_changed', 'run.confirmed', 'run.undecided', 'session.moved', 'session.fell_out', 'session.added'] as const),
]);

export const tellsDate = (kind: string): boolean => invites.has(kind);

/** Before the day on which they would come; once that day is here, before they come. */
export function callBefore({ comesAt }: Pick<News, 'comesAt'>, now: Date): Date | null {
  if (comesAt === null) return null;
  const dayBefore = addDays(berlinDate(comesAt), -1);
  return berlinDate(now) <= dayBefore ? endOfDay(dayBefore) : comesAt;
}

/** A date that moves again, or a decision put off once more: who has not heard yet is told once, and comes as they knew it first. */
function saidOnce<T extends News>(news: readonly T[]): T[] {
  return [...Map.groupBy(news, ({ topic }) => topic).values()].flatMap((same) => {
    const last = same.at(-1);
    if (!last) return [];
    const days = same.flatMap(({ comesAt }) => (comesAt === null ? [] : [comesAt.getTime()]));
    const comesAt = days.length > 0 ? new Date(Math.min(...days)) : null;
    return [{ ...last, ids: same.flatMap(({ ids }) => ids), comesAt, since: sinceOf(same), tries: triesOf(same) }];
  });
}

const sinceOf = (news: readonly News[]): Date => new Date(Math.min(...news.map(({ since }) => since.getTime())));
const triesOf = (news: readonly News[]): number => Math.max(...news.map(({ tries }) => tries));

/** Who is reached at one number gets one call; what presses most stands first. @param news the newest last */
export function callsOf<T extends News>(news: readonly T[], now: Date): Call<T>[] {
  const calls = [...Map.groupBy(saidOnce(news), ({ phone, personId }) => phone ?? personId).values()].map((own) => callOf(own, now));
  const by = (call: Call<T>): number => call.by?.getTime() ?? Number.POSITIVE_INFINITY;
  return calls.sort((a, b) => (by(a) === by(b) ? a.since.getTime() - b.since.getTime() : by(a) - by(b)));
}

function callOf<T extends News>(news: readonly T[], now: Date): Call<T> {
  const deadlines = news.map((one) => callBefore(one, now)).filter((one) => one !== null);
  return {
    phone: news[0]?.phone ?? null,
    by: deadlines.length > 0 ? new Date(Math.min(...deadlines.map(Number))) : null,
    since: sinceOf(news),
    tries: triesOf(news),
    news,
  };
}
