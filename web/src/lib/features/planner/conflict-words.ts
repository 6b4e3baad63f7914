import type { DateConflict } from '#lib/api/staff-planning.ts';
import { isolated } from '#lib/i18n/isolated.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import { clock } from '#lib/time/dates.ts';

/** "Saal Main ist von 18:00 bis 20:00 Uhr belegt: …" */
export function conflictWord({ t, find, dates }: Texts, { kind, name, other, count, until }: DateConflict): string {
  const holiday = find(`planning.school.${name}`) ?? find(`runs.session.holiday.${name}`);
  const lacks = kind === 'room_access' ? find(`course.access.${name}.no`) : null;
  return t(`planner.conflict.${kind}`, {
    name: kind === 'quiet_day' ? (name ?? '') : isolated(lacks ?? holiday ?? name ?? ''),
    ...{ start: other ? clock(other.start) : '', end: other ? clock(other.end) : '' },
    ...{ title: isolated(other?.title ?? ''), code: isolated(other?.code ?? '') },
    count: count ?? 0,
    until: until ? dates.dayMonth(until) : '',
  });
}
