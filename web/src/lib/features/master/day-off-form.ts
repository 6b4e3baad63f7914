import type { DayOff } from '#lib/api/staff-master.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import { type MasterField, orNull, type Typed } from './master-form.ts';

const schoolHolidays = ['easter', 'summer', 'autumn', 'christmas'] as const;

export function dayOffFields({ t }: Texts, isSchool: boolean, venues: readonly { id: string; name: string }[]): MasterField[] {
  const days: MasterField[] = [
    { name: 'firstDate', type: 'day', label: t('master.daysOff.from') },
    { name: 'lastDate', type: 'day', label: t('master.daysOff.to') },
  ];
  if (isSchool) {
    const options = schoolHolidays.map((value) => ({ value, label: t(`planning.school.${value}`) }));
    return [{ name: 'name', type: 'select', label: t('master.daysOff.holiday'), options, wide: true }, ...days];
  }
  const everywhere = { value: '', label: t('master.daysOff.everywhere') };
  return [
    { name: 'name', type: 'text', label: t('master.daysOff.name'), hint: t('master.daysOff.nameHint'), maxlength: 120, wide: true },
    ...days,
    {
      ...{ name: 'venueId', type: 'select', label: t('master.daysOff.where'), wide: true },
      options: [everywhere, ...venues.map(({ id, name }) => ({ value: id, label: name }))],
    },
  ];
}

export const typedDayOff = (one: DayOff | null, isSchool: boolean): Typed => ({
  ...{ name: one?.name ?? (isSchool ? 'easter' : ''), firstDate: one?.firstDate ?? '', lastDate: one?.lastDate ?? '' },
  ...{ venueId: one?.venueId ?? '', revision: String(one?.revision ?? 0) },
});

export const dayOffWish = (typed: Typed) => ({
  kind: typed['kind'] as DayOff['kind'],
  venueId: orNull(typed['venueId']),
  firstDate: typed['firstDate'] ?? '',
  lastDate: typed['lastDate'] ?? '',
  name: typed['name'] ?? '',
  revision: Number(typed['revision']),
});
