import type { PlanningFrame } from '#lib/api/staff-planning.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import { type DateRow, ONLINE } from './plan-dates.ts';

/** "Osterferien", "Ostermontag", "von Ihnen herausgenommen" */
export function reasonWord({ t, find }: Texts, { reason, holiday }: Pick<DateRow, 'reason' | 'holiday'>): string {
  if (reason === 'closed') return t('planning.row.closed', { name: holiday });
  const name = find(`planning.school.${holiday}`) ?? find(`runs.session.holiday.${holiday}`) ?? holiday;
  if (name && (reason === 'school_holiday' || reason === 'public_holiday')) return t('planning.row.holiday', { name });
  return find(`planning.row.reason.${reason}`) ?? reason;
}

/** Where a date is, if it is not where the course is. */
export function placeWord({ t }: Texts, { room }: Pick<DateRow, 'room'>, rooms: readonly { id: string; name: string }[]): string {
  if (room === '') return '';
  return room === ONLINE ? t('planning.row.online') : (rooms.find(({ id }) => id === room)?.name ?? t('planning.row.roomGone'));
}

/** "Vorgesehen sind 20 bis 36 UE." */
export const spanWord = ({ t }: Texts, { min, max }: NonNullable<PlanningFrame['span']>): string =>
  t(`planning.span.${min === null ? 'most' : max === null ? 'least' : 'between'}`, { min: min ?? 0, max: max ?? 0 });
