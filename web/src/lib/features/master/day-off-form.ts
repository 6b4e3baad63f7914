import type { DayOff, DayOffKind } from '#lib/api/staff-master.ts';
import type { TextKey } from '#lib/i18n/text-key.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import { type MasterField, orNull, type Typed } from './master-form.ts';

const schoolHolidays = ['easter', 'summer', 'autumn', 'christmas'] as const;

/** What is entered by its own form, as its address says it. */
const newOnes: Readonly<Record<string, DayOffKind>> = { ferien: 'SCHOOL_HOLIDAY', feiertag: 'PUBLIC_HOLIDAY' };
export const kindAsked = (asked: string | null): DayOffKind => newOnes[asked ?? ''] ?? 'CLOSED';

const titles: Readonly<Record<DayOffKind, TextKey>> = {
  SCHOOL_HOLIDAY: 'master.daysOff.newSchool',
  PUBLIC_HOLIDAY: 'master.daysOff.newPublic',
  NO_HOLIDAY: 'master.daysOff.notByLaw',
  HOLIDAY_AGAIN: 'master.daysOff.again',
  CLOSED: 'master.daysOff.newClosed',
};
export const titleOf = (kind: DayOffKind, isNew: boolean): TextKey => (isNew ? titles[kind] : 'master.daysOff.change');

export function dayOffFields({ t }: Texts, kind: DayOffKind, venues: readonly { id: string; name: string }[]): MasterField[] {
  if (kind === 'PUBLIC_HOLIDAY') {
    return [
      { name: 'name', type: 'text', label: t('master.daysOff.publicName'), maxlength: 120, wide: true },
      { name: 'firstDate', type: 'day', label: t('master.daysOff.day') },
    ];
  }
  const days: MasterField[] = [
    { name: 'firstDate', type: 'day', label: t('master.daysOff.from') },
    { name: 'lastDate', type: 'day', label: t('master.daysOff.to') },
  ];
  if (kind === 'SCHOOL_HOLIDAY') {
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

export const typedDayOff = (one: DayOff | null, kind: DayOffKind): Typed => ({
  ...{ name: one?.name ?? (kind === 'SCHOOL_HOLIDAY' ? 'easter' : ''), firstDate: one?.firstDate ?? '', lastDate: one?.lastDate ?? '' },
  ...{ venueId: one?.venueId ?? '', revision: String(one?.revision ?? 0) },
});

export const dayOffWish = (typed: Typed) => {
  const firstDate = typed['firstDate'] ?? '';
  return {
    ...{ kind: typed['kind'] as DayOffKind, venueId: orNull(typed['venueId']), name: typed['name'] ?? '' },
    ...{ firstDate, lastDate: typed['lastDate'] ?? firstDate, revision: Number(typed['revision']) },
  };
};
