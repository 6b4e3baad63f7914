import type { OneRoom, OneVenue } from '#lib/api/staff-master.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import { type MasterField, numberOf, orNull, tick, type Typed } from './master-form.ts';

export const accessKeys = ['step_free', 'lift', 'wide_door', 'accessible_toilet', 'induction_loop', 'quiet_room', 'parking'] as const;

export const retireField = ({ t }: Texts): MasterField => ({
  ...{ name: 'retired', type: 'tick', label: t('master.retire'), hint: t('master.retireHint'), wide: true },
});

export function venueFields(texts: Texts, territories: readonly { id: string; name: string }[], isNew: boolean): MasterField[] {
  const { t } = texts;
  return [
    { name: 'name', type: 'text', label: t('master.venues.name'), hint: t('master.venues.nameHint'), maxlength: 160, wide: true },
    { name: 'street', type: 'text', label: t('master.venues.street'), maxlength: 160 },
    {
      name: 'postcode',
      type: 'text',
      label: t('master.venues.postcode'),
      hint: t('master.venues.postcodeHint'),
      maxlength: 5,
      inputmode: 'numeric',
    },
    { name: 'town', type: 'text', label: t('master.venues.town'), maxlength: 80 },
    { ...territoryField(texts, territories), name: 'territoryId' },
    {
      ...{ name: 'transit', type: 'area', label: t('master.venues.transit'), hint: t('master.venues.transitHint') },
      ...{ maxlength: 300, optional: true, wide: true },
    },
    ...(isNew ? [] : [retireField(texts)]),
  ];
}

export const territoryField = ({ t }: Texts, territories: readonly { id: string; name: string }[]): MasterField => ({
  ...{ name: 'territoryId', type: 'select', label: t('master.venues.territory'), optional: true },
  options: [{ value: '', label: t('master.venues.territoryNone') }, ...territories.map(({ id, name }) => ({ value: id, label: name }))],
});

export const typedVenue = (venue: OneVenue | null): Typed => ({
  ...{ name: venue?.name ?? '', street: venue?.street ?? '', postcode: venue?.postcode ?? '', town: venue?.town ?? '' },
  ...{ territoryId: venue?.territoryId ?? '', transit: venue?.transit ?? '', retired: tick(venue?.retired ?? false) },
  revision: String(venue?.revision ?? 0),
});

/** A browser sends an area with its own line ends; the way there is one line. */
const oneLine = (text: string | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();

export const venueWish = ({ name = '', street = '', postcode = '', town = '', ...typed }: Typed) => ({
  ...{ name, street, postcode, town },
  territoryId: orNull(typed['territoryId']),
  transit: orNull(oneLine(typed['transit'])),
  retired: typed['retired'] === '1',
  revision: Number(typed['revision']),
});

export function roomFields(texts: Texts, isNew: boolean): MasterField[] {
  const { t } = texts;
  return [
    { name: 'name', type: 'text', label: t('master.room.name'), hint: t('master.room.nameHint'), maxlength: 120 },
    { name: 'seats', type: 'text', label: t('master.room.seats'), hint: t('master.room.seatsHint'), maxlength: 4, inputmode: 'numeric' },
    ...(isNew ? [] : [retireField(texts)]),
  ];
}

/** Yes, no, or nothing is known: of each fact. */
export const accessFields = ({ t }: Texts): MasterField[] =>
  accessKeys.map((key) => ({
    ...{ name: `access-${key}`, type: 'radio', label: t(`master.room.fact.${key}`) },
    options: [
      { value: 'yes', label: t('master.yes') },
      { value: 'no', label: t('master.no') },
      { value: '', label: t('master.room.unknown') },
    ],
  }));

export function typedRoom(room: OneRoom | null): Typed {
  const facts = accessKeys.map((key) => {
    const fact = room?.access.find((one) => one.key === key);
    return [`access-${key}`, fact ? (fact.yes ? 'yes' : 'no') : ''] as const;
  });
  return {
    ...{ name: room?.name ?? '', seats: String(room?.seats ?? ''), retired: tick(room?.retired ?? false) },
    ...Object.fromEntries(facts),
    revision: String(room?.revision ?? 0),
  };
}

export const roomWish = (typed: Typed) => ({
  name: typed['name'] ?? '',
  seats: numberOf(typed['seats']),
  access: accessKeys.flatMap((key) => (typed[`access-${key}`] ? [{ key, yes: typed[`access-${key}`] === 'yes' }] : [])),
  retired: typed['retired'] === '1',
  revision: Number(typed['revision']),
});
