import type { StaffJob } from '#lib/api/staff-workplace.ts';
import { isolated } from '#lib/i18n/isolated.ts';
import type { TextKey } from '#lib/i18n/text-key.ts';
import type { Texts } from '#lib/i18n/texts.ts';

const kinds: Record<Exclude<StaffJob['kind'], 'bookings.bulk'>, TextKey> = {
  certificates: 'workplace.jobs.what.certificates',
  'duplicates.search': 'workplace.jobs.what.duplicates',
};

/** What is being done, with how many. */
export const whatOfJob = ({ t }: Texts, { kind, act, total }: StaffJob): string =>
  t(kind === 'bookings.bulk' ? (`workplace.jobs.what.${act ?? ''}` as TextKey) : kinds[kind], { count: total });

export const stateOfJob = ({ t }: Texts, { state, done, failed, total }: StaffJob): string =>
  t(`workplace.jobs.state.${state}`, { done: done + failed, failed, total });

/** Who ordered it and when. */
export function byOfJob({ t, dates }: Texts, { orderedBy, orderedAt, isMine }: StaffJob): string {
  const when = t('workplace.jobs.when', { day: dates.short(dates.dayOf(orderedAt)), time: dates.timeOf(orderedAt) });
  if (orderedBy === null) return t('workplace.jobs.bySystem', { when });
  return t('workplace.jobs.by', { mine: isMine ? 'yes' : 'no', name: isolated(orderedBy), when });
}

/** Where one sees how it went; none where there is nothing more to see. */
export function resultOfJob({ id, kind, run }: StaffJob): string | null {
  if (kind === 'bookings.bulk') return `/verwaltung/auftraege/${id}`;
  if (kind === 'duplicates.search') return '/verwaltung/personen/doppelte';
  return run && `/verwaltung/kurse/${run.code}/bescheinigungen`;
}

export const isRunning = ({ state }: Pick<StaffJob, 'state'>): boolean =>
  state === 'WAITING' || state === 'RUNNING' || state === 'STOPPING';
