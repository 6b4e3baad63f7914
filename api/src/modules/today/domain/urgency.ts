import { addDays, berlinDate } from '../../../time/berlin.js';

export const urgencies = ['now', 'week', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

/** What can wait for staff; in this order where nothing else tells two of them apart. */
export const todayKinds = [
  'offer_call',
  'offer_expiring',
  'call',
  'integrity',
  'job_stopped',
  'publication',
  'trainer_away',
  'days_off',
  'move_notice',
  'room_taken',
  'trainer_busy',
  'unready',
  'walk_in',
  'seen',
  'decision',
  'late_days',
  'waiting',
  'requests',
  'few',
  'attendance',
  'over',
  'proof',
  'mail',
  'application',
  'role_wish',
  'certificates',
  'certificates_held',
] as const;
export type TodayKind = (typeof todayKinds)[number];

/** When to settle what has no deadline, or one that is far away. */
const atLatest: Record<TodayKind, Urgency> = {
  offer_call: 'later',
  offer_expiring: 'later',
  call: 'week',
  integrity: 'now',
  job_stopped: 'now',
  publication: 'now',
  trainer_away: 'week',
  days_off: 'week',
  move_notice: 'now',
  room_taken: 'later',
  trainer_busy: 'later',
  unready: 'week',
  walk_in: 'week',
  seen: 'week',
  decision: 'now',
  late_days: 'week',
  waiting: 'week',
  requests: 'week',
  few: 'later',
  attendance: 'week',
  over: 'week',
  proof: 'later',
  mail: 'week',
  application: 'week',
  role_wish: 'week',
  certificates: 'later',
  certificates_held: 'later',
};

export interface Timed {
  readonly kind: TodayKind;
  readonly due: Date | null;
  readonly since: Date | null;
}

/** By the calendar of Germany: what is due today is due now, what is due within seven days this week. */
export function urgencyOf({ kind, due }: Timed, now: Date): Urgency {
  const today = berlinDate(now);
  const byDue = due === null ? 'later' : berlinDate(due) <= today ? 'now' : berlinDate(due) <= addDays(today, 7) ? 'week' : 'later';
  return urgencies.find((one) => one === byDue || one === atLatest[kind]) ?? 'later';
}

/** The next deadline first; without one, what has waited longest. */
export function byUrgency(a: Timed, b: Timed): number {
  const first = (one: Date | null): number => one?.getTime() ?? Number.POSITIVE_INFINITY;
  const earlier = (x: Date | null, y: Date | null): number => (first(x) === first(y) ? 0 : first(x) - first(y));
  return earlier(a.due, b.due) || todayKinds.indexOf(a.kind) - todayKinds.indexOf(b.kind) || earlier(a.since, b.since);
}

/** Each group in its order, so that who begins at the top and stops has done the most pressing. */
export function grouped<T extends Timed>(rows: readonly T[], now: Date): { urgency: Urgency; rows: T[] }[] {
  return urgencies.map((urgency) => ({ urgency, rows: rows.filter((row) => urgencyOf(row, now) === urgency).sort(byUrgency) }));
}
