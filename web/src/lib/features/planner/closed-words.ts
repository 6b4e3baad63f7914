import type { ClosedDays } from '#lib/api/staff-planner.ts';
import type { Texts } from '#lib/i18n/texts.ts';

/** "Ostermontag", "Osterferien", "Kadir Yıldız nicht da" */
export function closedWord({ t, find }: Texts, { reason, name }: ClosedDays): string {
  if (reason === 'trainer_absent') return t('planner.absent');
  return find(`planning.school.${name}`) ?? find(`runs.session.holiday.${name}`) ?? name;
}
