const minute = 60;
const hour = 60 * minute;

/** Pauses after the first, second, … failed try; the last one repeats (standards MAIL-05). */
const pauses = [minute, 5 * minute, 15 * minute, hour, 4 * hour, 12 * hour] as const;
const jitter = 0.2;

/** A mail older than this is not tried again: what it says is no longer news. */
export const giveUpAfterSeconds = 48 * hour;

/**
 * @param tries how often delivery was tried, from 1
 * @param random evenly spread in [0, 1), so that mails that failed together do not come back together
 * @returns seconds
 */
export function retryDelay(tries: number, random: number): number {
  const pause = pauses[Math.min(Math.max(tries, 1), pauses.length) - 1] ?? 12 * hour;
  return Math.round(pause * (1 - jitter + 2 * jitter * random));
}
