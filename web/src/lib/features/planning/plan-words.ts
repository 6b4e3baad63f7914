import type { PlanFinding } from '#lib/api/staff-planning.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import type { DateRow } from './plan-dates.ts';

/** "Osterferien", "Ostermontag", "von Ihnen herausgenommen" */
export function reasonWord({ t, find }: Texts, { reason, holiday }: Pick<DateRow, 'reason' | 'holiday'>): string {
  if (reason === 'closed') return t('planning.row.closed', { name: holiday });
  const name = find(`planning.school.${holiday}`) ?? find(`runs.session.holiday.${holiday}`);
  if (name && (reason === 'school_holiday' || reason === 'public_holiday')) return t('planning.row.holiday', { name });
  return find(`planning.row.reason.${reason}`) ?? reason;
}

export function findingWord({ t, find }: Texts, { kind, name, title, code }: PlanFinding): string {
  const holiday = find(`planning.school.${name}`) ?? find(`runs.session.holiday.${name}`) ?? name ?? '';
  return t(`planning.finding.${kind}`, { name: kind === 'trainer_busy' || kind === 'closed' ? (name ?? '') : holiday, title: title ?? '', code: code ?? '' });
}
