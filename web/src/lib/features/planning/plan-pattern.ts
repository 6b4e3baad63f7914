import type { PlannedSession, RunTemplate } from '#lib/api/staff-planning.ts';

/** How the dates of a course lie, as one would say it; the API says it of a new course. */
export function patternOf(sessions: readonly PlannedSession[], today: string): RunTemplate['series'] {
  const [first] = sessions;
  const weekdays = [...new Set(sessions.map(({ date }) => new Date(`${date}T12:00:00Z`).getUTCDay() || 7))].toSorted();
  return {
    ...{ from: first?.date ?? today, weekdays: weekdays.length > 0 ? weekdays : [1], count: Math.max(1, sessions.length) },
    ...{ start: first?.start ?? '17:00', end: first?.end ?? '19:30', breakMinutes: first?.breakMinutes ?? 15 },
  };
}
