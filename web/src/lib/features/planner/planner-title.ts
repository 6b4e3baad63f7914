import type { Texts } from '#lib/i18n/texts.ts';
import type { PlannerView } from './planner-view.ts';

/** What the plan of these days is called. Of the first day only what the last does not say. */
export function plannerTitle({ t, dates }: Texts, { from, to, days }: PlannerView): string {
  if (days === null) return t('planner.title.month', { month: dates.month(from) });
  if (days === 1) return t('planner.title.day', { day: dates.long(from) });
  const isSame = (letters: number): boolean => from.slice(0, letters) === to.slice(0, letters);
  const first = isSame(7) ? dates.pieces(from).day : isSame(4) ? dates.dayMonth(from) : dates.date(from);
  return t('planner.title.span', { from: first, to: dates.date(to) });
}
