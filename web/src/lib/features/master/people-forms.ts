import type { ContactPerson, Organiser, Programme, SeenOffice, StaffAccount } from '#lib/api/staff-master.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import { type MasterField, orNull, tick, type Typed } from './master-form.ts';
import { retireField, territoryField } from './venue-forms.ts';

export function contactFields(texts: Texts, isNew: boolean): MasterField[] {
  const { t } = texts;
  return [
    { name: 'name', type: 'text', label: t('master.contacts.name'), maxlength: 200, wide: true },
    { name: 'phone', type: 'text', label: t('master.contacts.phone'), maxlength: 40, inputmode: 'tel', ltr: true, optional: true },
    { name: 'email', type: 'text', label: t('master.contacts.email'), maxlength: 254, inputmode: 'email', ltr: true, optional: true },
    {
      ...{ name: 'hours', type: 'text', label: t('master.contacts.hours'), hint: t('master.contacts.hoursHint') },
      ...{ maxlength: 120, optional: true, wide: true },
    },
    { name: 'isPublic', type: 'tick', label: t('master.contacts.public'), hint: t('master.contacts.publicHint'), wide: true },
    ...(isNew ? [] : [retireField(texts)]),
  ];
}

export const typedContact = (one: ContactPerson | null): Typed => ({
  ...{ name: one?.name ?? '', phone: one?.phone ?? '', email: one?.email ?? '', hours: one?.hours ?? '' },
  ...{ isPublic: tick(one?.isPublic ?? false), retired: tick(one?.retired ?? false), revision: String(one?.revision ?? 0) },
});

export const contactWish = (typed: Typed) => ({
  name: typed['name'] ?? '',
  phone: orNull(typed['phone']),
  email: orNull(typed['email']),
  hours: orNull(typed['hours']),
  isPublic: typed['isPublic'] === '1',
  retired: typed['retired'] === '1',
  revision: Number(typed['revision']),
});

export const officeFields = ({ t }: Texts): MasterField[] => [
  { name: 'phone', type: 'text', label: t('master.contacts.phone'), maxlength: 40, inputmode: 'tel', ltr: true },
  { name: 'email', type: 'text', label: t('master.contacts.email'), maxlength: 254, inputmode: 'email', ltr: true },
  { name: 'hours', type: 'text', label: t('master.contacts.hours'), hint: t('master.office.hoursHint'), maxlength: 120, wide: true },
];

export const typedOffice = ({ phone, email, hours, revision }: SeenOffice): Typed => ({ phone, email, hours, revision: String(revision) });

export const officeWish = (typed: Typed) => ({
  ...{ phone: typed['phone'] ?? '', email: typed['email'] ?? '', hours: typed['hours'] ?? '' },
  revision: Number(typed['revision']),
});

export const programmeFields = ({ t }: Texts): MasterField[] => [
  { name: 'name', type: 'text', label: t('master.programmes.name'), maxlength: 120 },
  { name: 'code', type: 'text', label: t('master.programmes.code'), hint: t('master.programmes.codeHint'), maxlength: 20, ltr: true },
  {
    name: 'notice',
    type: 'area',
    label: t('master.programmes.notice'),
    hint: t('master.programmes.noticeHint'),
    maxlength: 300,
    wide: true,
  },
  { name: 'validFrom', type: 'day', label: t('master.programmes.validFrom') },
  { name: 'validTo', type: 'day', label: t('master.programmes.validTo'), hint: t('master.programmes.validToHint'), optional: true },
];

export const typedProgramme = (one: Programme | null): Typed => ({
  ...{ name: one?.name ?? '', code: one?.code ?? '', notice: one?.notice ?? '', validFrom: one?.validFrom ?? '' },
  ...{ validTo: one?.validTo ?? '', revision: String(one?.revision ?? 0) },
});

export const programmeWish = (typed: Typed) => ({
  name: typed['name'] ?? '',
  code: (typed['code'] ?? '').toUpperCase(),
  notice: (typed['notice'] ?? '').replaceAll(/\s+/g, ' '),
  validFrom: typed['validFrom'] ?? '',
  validTo: orNull(typed['validTo']),
  revision: Number(typed['revision']),
});

const organiserTypes = [
  ...(['COMPETENCE_CENTRE', 'DIVERSITY_CENTRE', 'MUNICIPALITY', 'MUNICIPAL_ALLIANCE', 'CHURCH', 'NON_PROFIT'] as const),
  ...(['MIGRANT_ORG', 'ASSOCIATION', 'VOLUNTEER_AGENCY', 'EDUCATION_PROVIDER', 'AUTHORITY'] as const),
] as const;

export function organiserFields(texts: Texts, territories: readonly { id: string; name: string }[], isNew: boolean): MasterField[] {
  const { t } = texts;
  return [
    { name: 'name', type: 'text', label: t('master.organisers.name'), hint: t('master.organisers.nameHint'), maxlength: 200, wide: true },
    {
      ...{ name: 'type', type: 'select', label: t('master.organisers.type') },
      options: organiserTypes.map((value) => ({ value, label: t(`pools.type.${value}`) })),
    },
    territoryField(texts, territories),
    ...(isNew
      ? []
      : [
          {
            ...({ name: 'isActive', type: 'tick', wide: true } as const),
            ...{ label: t('master.organisers.active'), hint: t('master.organisers.activeHint') },
          },
        ]),
  ];
}

export const typedOrganiser = (one: Organiser | null): Typed => ({
  ...{ name: one?.name ?? '', type: one?.type ?? 'COMPETENCE_CENTRE', territoryId: one?.territoryId ?? '' },
  ...{ isActive: tick(one?.isActive ?? true), revision: String(one?.revision ?? 0) },
});

export const organiserWish = (typed: Typed, isNew: boolean) => ({
  name: typed['name'] ?? '',
  type: typed['type'] as Organiser['type'],
  territoryId: orNull(typed['territoryId']),
  isActive: isNew || typed['isActive'] === '1',
  revision: Number(typed['revision']),
});

export const staffRoles = ['STAFF', 'STAFF_LEAD', 'REPORTING', 'AUDITOR', 'ADMIN'] as const;

const divisions = ['WIR_LOTSEN', 'MIGRANT_ORGS'] as const;

export const accountFields = ({ t }: Texts, isNew: boolean): MasterField[] => [
  { name: 'name', type: 'text', label: t('master.accounts.name'), maxlength: 200 },
  {
    ...{ name: 'email', type: 'text', label: t('master.accounts.email'), hint: t('master.accounts.emailHint') },
    ...{ maxlength: 254, inputmode: 'email', ltr: true },
  },
  {
    ...{ name: 'roles', type: 'ticks', label: t('master.accounts.roles'), wide: true },
    options: staffRoles.map((value) => ({
      value,
      label: t(`master.accounts.role.${value}`),
      hint: t(`master.accounts.roleHint.${value}`),
    })),
  },
  {
    ...{ name: 'divisions', type: 'ticks', label: t('master.accounts.divisions'), hint: t('master.accounts.divisionsHint'), wide: true },
    options: divisions.map((value) => ({ value, label: t(`offerings.end.divisionOf.${value}`) })),
  },
  ...(isNew
    ? []
    : [
        {
          ...({ name: 'isActive', type: 'tick', wide: true } as const),
          ...{ label: t('master.accounts.active'), hint: t('master.accounts.activeHint') },
        },
      ]),
];

export const typedAccount = (one: StaffAccount | null): Typed => ({
  ...{ name: one?.name ?? '', email: one?.email ?? '', roles: (one?.roles ?? ['STAFF']).join(',') },
  divisions: one?.divisions.join(',') ?? '',
  ...{ isActive: tick(one?.isActive ?? true), revision: String(one?.revision ?? 0) },
});

export const newAccountOf = (typed: Typed) => ({
  name: typed['name'] ?? '',
  email: typed['email'] ?? '',
  roles: (typed['roles'] ?? '').split(',').filter(Boolean) as StaffAccount['roles'],
  divisions: (typed['divisions'] ?? '').split(',').filter(Boolean) as StaffAccount['divisions'],
});
