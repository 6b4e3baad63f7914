import type { KindTemplate, Offering, OfferingContent, SetKindTemplate } from '#lib/api/staff-offerings.ts';
import { typedNumber, typedNumberOrNull } from '#lib/i18n/typed-number.ts';

const textFields = [
  ...(['title', 'shortTitle', 'division', 'audience', 'contentLanguage', 'promise', 'description'] as const),
  ...(['minAge', 'germanLevel', 'certificate', 'thresholdPercent'] as const),
  ...(['unitsMin', 'unitsMax', 'capacity', 'minParticipants', 'source'] as const),
] as const;
type TextName = (typeof textFields)[number];

export interface TypedModule {
  title: string;
  units: string;
}

/** What staff typed about an offering or a template, as the fields hold it. */
export interface TypedOffering {
  text: Record<TextName, string>;
  prerequisites: string[];
  modules: TypedModule[];
  revision: string;
}

export interface OfferingAnswer {
  typed?: TypedOffering;
  code?: string;
  errors?: { field: string; text: string }[];
}

export const certificateTypes = ['CERTIFICATE', 'ATTENDANCE', 'NONE'] as const;

/** Languages in which courses are held (domain rules, 3.3). */
export const contentLanguages = [
  ...(['de', 'en', 'ar', 'tr', 'uk', 'ru', 'fa', 'fa-AF', 'ps', 'kmr', 'ckb', 'ti', 'so', 'am', 'fr', 'pl', 'ro', 'bg', 'es'] as const),
] as const;

const empty = Object.fromEntries(textFields.map((name) => [name, ''])) as Record<TextName, string>;
const shown = (value: string | number | null | undefined): string => String(value ?? '');

export function typedOffering(form: FormData): TypedOffering {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const rows = Math.min(30, Number(text('rows')) || 0);
  return {
    text: Object.fromEntries(textFields.map((name) => [name, text(name)])) as Record<TextName, string>,
    prerequisites: form.getAll('prerequisites').map(String),
    modules: Array.from({ length: rows }, (_row, at) => ({
      title: text(`modules.${at}.title`),
      units: text(`modules.${at}.units`),
    })).filter(({ title, units }) => title !== '' || units !== ''),
    revision: text('revision'),
  };
}

const typedModules = (modules: OfferingContent['modules']): TypedModule[] =>
  modules.map(({ title, units }) => ({ title, units: shown(units) }));

/** A new offering as its kind suggests it. */
export const likeTemplate = (template: KindTemplate): TypedOffering => ({
  text: {
    ...empty,
    ...{ division: template.kind === 'ASSOCIATION_TRAINING' ? 'MIGRANT_ORGS' : 'WIR_LOTSEN', contentLanguage: 'de' },
    ...{ audience: template.audience, promise: template.promise, description: template.description },
    ...{ minAge: shown(template.minAge), germanLevel: shown(template.germanLevel) },
    ...{ certificate: template.certificate, thresholdPercent: shown(template.thresholdPercent) },
  },
  prerequisites: template.prerequisites,
  modules: typedModules(template.modules),
  revision: '0',
});

const textsOf = (of: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(textFields.map((name) => [name, String(of[name] ?? '')])) as Record<TextName, string>;

export const asItIs = (offering: Offering): TypedOffering => ({
  text: textsOf(offering),
  prerequisites: offering.prerequisites,
  modules: typedModules(offering.modules),
  revision: String(offering.revision),
});

export const templateAsItIs = (template: KindTemplate): TypedOffering => ({
  text: textsOf(template),
  prerequisites: template.prerequisites,
  modules: typedModules(template.modules),
  revision: '0',
});

const modulesOf = (modules: TypedModule[]) => modules.map(({ title, units }) => ({ title, units: typedNumberOrNull(units) }));

export function contentOf({ text, prerequisites, modules }: TypedOffering): OfferingContent {
  return {
    ...{ title: text.title, shortTitle: text.shortTitle || null, contentLanguage: text.contentLanguage },
    ...{ division: text.division as OfferingContent['division'], audience: text.audience as OfferingContent['audience'] },
    ...{ promise: text.promise || null, description: text.description, modules: modulesOf(modules), prerequisites },
    ...{ minAge: typedNumberOrNull(text.minAge), germanLevel: (text.germanLevel || null) as OfferingContent['germanLevel'] },
    certificate: (text.certificate || null) as OfferingContent['certificate'],
    thresholdPercent: typedNumberOrNull(text.thresholdPercent),
  };
}

export function templateOf({ text, prerequisites, modules }: TypedOffering): SetKindTemplate {
  return {
    ...{ unitsMin: typedNumberOrNull(text.unitsMin), unitsMax: typedNumberOrNull(text.unitsMax), source: text.source },
    ...{ capacity: typedNumber(text.capacity), minParticipants: typedNumber(text.minParticipants) },
    ...{ certificate: text.certificate as SetKindTemplate['certificate'], thresholdPercent: typedNumberOrNull(text.thresholdPercent) },
    ...{ minAge: typedNumberOrNull(text.minAge), germanLevel: (text.germanLevel || null) as SetKindTemplate['germanLevel'] },
    ...{ prerequisites, promise: text.promise, description: text.description, modules: modulesOf(modules) },
  };
}
