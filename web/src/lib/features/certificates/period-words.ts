import type { Verification } from '#lib/api/types.ts';
import type { Texts } from '#lib/i18n/texts.ts';

/** As on the document itself: "16. September bis 24. Oktober 2026"; both years where they differ. */
export function periodWords({ t, dates }: Pick<Texts, 't' | 'dates'>, { from, to }: Verification['period']): string {
  if (from === to) return dates.date(from);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return t('verify.period', { from: sameYear ? dates.dayMonth(from) : dates.date(from), to: dates.date(to) });
}
