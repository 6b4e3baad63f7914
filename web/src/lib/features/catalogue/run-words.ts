import type { RunCard, Town } from '#lib/api/types.ts';
import { directionOf } from '#lib/i18n/languages.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import { clock } from '#lib/time/dates.ts';

/** Where a run takes place, as short as it is true: one takes part in a hybrid one in either way. */
export function placeOf({ t }: Texts, run: Pick<RunCard, 'town' | 'format'>): string {
  if (!run.town || run.format === 'ONLINE') return t('catalogue.online');
  return run.format === 'HYBRID' ? t('catalogue.hybridIn', { town: run.town }) : run.town;
}

/** "9:30–16:45 Uhr" */
export function timeRange({ t }: Texts, start: string, end: string): string {
  return t('common.time.range', { start: clock(start), end: clock(end) });
}

/** "17:30–20:45 Uhr · 6 Termine bis 6. Februar" */
export function timeLine(texts: Texts, run: RunCard): string {
  const range = timeRange(texts, run.startTime, run.endTime);
  if (run.sessionCount < 2) return range;
  const until = texts.dates.dayMonth(run.lastDate);
  return `${range} · ${texts.t('catalogue.sessionsUntil', { count: run.sessionCount, until })}`;
}

/** The language of the course's own words, where it is not the page's. */
export function foreign({ language }: Texts, run: Pick<RunCard, 'language'>): string | undefined {
  return run.language === language ? undefined : run.language;
}

/** The direction of its own words, where that is not the page's. */
export function foreignDirection({ direction }: Texts, run: Pick<RunCard, 'language'>): 'ltr' | 'rtl' | undefined {
  const own = directionOf(run.language);
  return own === direction ? undefined : own;
}

/** To people a course of the same name in another town is the same course. */
export const isSameCourse = (run: Pick<RunCard, 'kind' | 'titleShort'>, other: Pick<RunCard, 'kind' | 'titleShort'>): boolean =>
  run.kind === other.kind && run.titleShort === other.titleShort;

export const courseHref = (run: Pick<RunCard, 'slug'>): string => `/angebote/${encodeURIComponent(run.slug)}`;
export const townHref = (town: Pick<Town, 'slug'>): string => `/orte/${town.slug}`;
