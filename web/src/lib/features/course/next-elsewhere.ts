import type { RunDetail, RunSession } from '#lib/api/types.ts';

/** The next date, when it is not where the course is: whoever comes reads it before anything else (E28). */
export function nextElsewhere(
  { seats, sessions, venue }: Pick<RunDetail, 'seats' | 'sessions' | 'venue'>,
  today: string,
): RunSession | null {
  if (seats.state === 'cancelled' || venue === null) return null;
  const next = sessions.find(({ date, cancelled }) => !cancelled && date >= today);
  return next && (next.venue !== undefined || next.online === true) ? next : null;
}
