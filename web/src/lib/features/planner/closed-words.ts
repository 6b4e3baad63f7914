import type { ClosedDays } from '#lib/api/staff-planner.ts';
import { isolated } from '#lib/i18n/isolated.ts';
import type { Texts } from '#lib/i18n/texts.ts';

/** It holds for everybody and everywhere, not for one of the team or one house. */
export const isForAll = ({ trainerId, house }: ClosedDays): boolean => trainerId === null && house === null;

export const closedOn = (closed: readonly ClosedDays[], day: string): ClosedDays[] =>
  closed.filter(({ from, to }) => from <= day && day <= to);

/** Beside what it is about: "Ostermontag", "Osterferien", "nicht da", "geschlossen: Umbau" */
export function closedWord({ t, find }: Texts, { reason, name }: ClosedDays): string {
  if (reason === 'trainer_absent') return t('planner.absent');
  if (reason === 'closed') return t('planner.closed', { name: isolated(name) });
  return find(`planning.school.${name}`) ?? find(`runs.session.holiday.${name}`) ?? name;
}

/** By itself: "Kadir Yıldız nicht da", "Haus der Vielfalt geschlossen: Umbau" */
export function closedSentence(texts: Texts, one: ClosedDays): string {
  const whose = one.house ?? (one.reason === 'trainer_absent' ? one.name : null);
  return whose === null ? closedWord(texts, one) : `${isolated(whose)} ${closedWord(texts, one)}`;
}
