import type { RunCard } from '#lib/api/types.ts';
import { placeOf } from '#lib/features/catalogue/run-words.ts';
import type { Texts } from '#lib/i18n/texts.ts';

/** A ready message about the course; the person chooses whom to send it to. */
export function shareHref(texts: Texts, run: RunCard, address: string): string {
  const when = texts.dates.long(run.firstDate);
  const subject = texts.t('course.share.subject', { title: run.titleShort });
  const body = texts.t('course.share.body', { title: run.titleShort, when, place: placeOf(texts, run), address });
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
