import type { Quota } from '#lib/api/organisation.ts';
import type { RunCard } from '#lib/api/types.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import { clock } from '#lib/time/dates.ts';

/** "Ab Mo, 15. Februar, 17:00–19:30 Uhr · online · 8 Termine" */
export function runLine({ t, dates }: Texts, run: RunCard): string {
  const time = t('common.time.range', { start: clock(run.startTime), end: clock(run.endTime) });
  return [
    t('organisation.run.from', { date: dates.long(run.firstDate), time }),
    run.town ?? t('organisation.run.online'),
    t('organisation.run.sessions', { count: run.sessionCount }),
  ].join(' · ');
}

/** "6 Plätze sind für Sie reserviert. 2 sind belegt, 4 sind frei.", or until when they were. */
export function quotaWords({ t, dates }: Texts, { seats, used, until, isReleased }: Quota): string {
  if (isReleased) return t('organisation.run.quotaReleased', { used, date: dates.long(until) });
  return `${t('organisation.run.quota', { seats })} ${t('organisation.run.quotaUsed', { used, free: seats - used })}`;
}
