import type { DayOff, DayOffKind, YearOff } from '#lib/api/staff-master.ts';
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

type House = YearOff['venues'][number];

/** A house, or one room of it, as one choice. */
const placeOf = (venueId: string | null | undefined, roomId: string | null | undefined): string =>
  [venueId, roomId].filter(Boolean).join(' ');

/** Where a room is that somebody wants to close, for the form. */
export function placeOfRoom(venues: readonly House[], roomId: string | null): string {
  const house = venues.find(({ rooms }) => rooms.some(({ id }) => id === roomId));
  return house ? placeOf(house.id, roomId) : '';
}

interface Option {
  value: string;
  label: string;
}

/** A place that is no longer to choose stays with the days that have it: without it they would be off everywhere. */
function withPlaceOf(one: DayOff | null, options: Option[]): Option[] {
  const value = placeOf(one?.venueId, one?.roomId);
  return options.some((option) => option.value === value) ? options : [...options, { value, label: one?.venue ?? '' }];
}

export function dayOffFields({ t }: Texts, kind: DayOffKind, venues: readonly House[], one: DayOff | null): MasterField[] {
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
  const placesIn = ({ id, name, rooms }: House) => [
    { value: id, label: name },
    ...rooms.map((room) => ({ value: placeOf(id, room.id), label: t('master.daysOff.onlyRoom', { venue: name, room: room.name }) })),
  ];
  const everywhere = { value: '', label: t('master.daysOff.everywhere') };
  return [
    { name: 'name', type: 'text', label: t('master.daysOff.name'), hint: t('master.daysOff.nameHint'), maxlength: 120, wide: true },
    ...days,
    {
      ...{ name: 'venueId', type: 'select', label: t('master.daysOff.where'), wide: true },
      options: withPlaceOf(one, [everywhere, ...venues.flatMap(placesIn)]),
    },
  ];
}

export const typedDayOff = (one: DayOff | null, kind: DayOffKind, place = ''): Typed => ({
  ...{ name: one?.name ?? (kind === 'SCHOOL_HOLIDAY' ? 'easter' : ''), firstDate: one?.firstDate ?? '', lastDate: one?.lastDate ?? '' },
  ...{ venueId: one ? placeOf(one.venueId, one.roomId) : place, revision: String(one?.revision ?? 0) },
});

export const dayOffWish = (typed: Typed) => {
  const firstDate = typed['firstDate'] ?? '';
  const [venueId, roomId] = (typed['venueId'] ?? '').split(' ');
  return {
    ...{ kind: typed['kind'] as DayOffKind, venueId: orNull(venueId), roomId: orNull(roomId), name: typed['name'] ?? '' },
    ...{ firstDate, lastDate: typed['lastDate'] ?? firstDate, revision: Number(typed['revision']) },
  };
};

/** What the address says of days that were just deleted, so that they can be entered again. */
const GONE = ['kind', 'name', 'firstDate', 'lastDate', 'venueId'] as const;

export const goneOf = (one: DayOff): string =>
  new URLSearchParams(
    Object.entries({ ...typedDayOff(one, one.kind), kind: one.kind }).filter(([name]) => GONE.some((each) => each === name)),
  ).toString();

export function goneIn(search: Pick<URLSearchParams, 'get'>): Typed | null {
  const typed = Object.fromEntries(GONE.map((name) => [name, search.get(name) ?? '']));
  return typed['kind'] && typed['name'] ? typed : null;
}
