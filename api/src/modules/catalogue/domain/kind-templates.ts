import type { FieldError } from '../../../errors/domain-error.js';
import type { KindTemplate, KindTemplateName } from '../../../settings/kind-template.js';
import { templateName } from './plan-template.js';
import { type Audience, type CourseModule, type Kind, kinds } from './run.js';

/** What a template says, with all texts written out. */
export interface TemplateContent extends Omit<KindTemplate, 'units' | 'promise' | 'description' | 'modules'> {
  readonly unitsMin: number | null;
  readonly unitsMax: number | null;
  readonly promise: string;
  readonly description: string;
  readonly modules: readonly CourseModule[];
}

/** The platform's own words for a kind; modules one on each line. */
export interface OwnWords {
  readonly promise: string;
  readonly description: string;
  readonly modules: string;
}

/** For whom offerings of a kind mostly are. */
const audienceOf: Readonly<Record<Kind, Audience>> = {
  BASIC_QUALIFICATION: 'VOLUNTEER',
  IN_DEPTH_SEMINAR: 'VOLUNTEER',
  REFLECTION_TALK: 'VOLUNTEER',
  DEUTSCH4U: 'LEARNER',
  ASSOCIATION_TRAINING: 'ORG_MEMBER',
  INTERCULTURAL_OPENING_TRAINING: 'EMPLOYEE',
  NETWORK_MEETING: 'COORDINATOR',
};

export interface TemplateKind {
  /** As in addresses: "basic_qualification". */
  readonly key: string;
  readonly name: KindTemplateName;
  readonly kind: Kind;
  readonly audience: Audience;
}

const PREFIX = 'template.';
const templateKind = (kind: Kind, audience: Audience): TemplateKind => {
  const name = templateName(kind, audience);
  return { key: name.slice(PREFIX.length), name, kind, audience };
};

export const templateKinds: readonly TemplateKind[] = kinds.flatMap((kind) => [
  templateKind(kind, audienceOf[kind]),
  ...(kind === 'BASIC_QUALIFICATION' ? [templateKind(kind, 'INTERPRETER')] : []),
]);

const modulesOf = (lines: string): CourseModule[] => (lines === '' ? [] : lines.split('\n').map((title) => ({ title, units: null })));

export function contentOfTemplate({ units, promise, description, modules, ...rules }: KindTemplate, words: OwnWords): TemplateContent {
  return {
    ...rules,
    ...{ unitsMin: units.min, unitsMax: units.max },
    ...{ promise: promise ?? words.promise, description: description ?? words.description, modules: modules ?? modulesOf(words.modules) },
  };
}

/** Words that are the platform's own stay that: a better wording of them reaches the template. */
export function templateOf(
  { unitsMin, unitsMax, promise, description, modules, ...rules }: TemplateContent,
  words: OwnWords,
): KindTemplate {
  const isOwn = JSON.stringify(modules) === JSON.stringify(modulesOf(words.modules));
  return {
    units: { min: unitsMin, max: unitsMax },
    ...rules,
    promise: promise === words.promise ? null : promise,
    description: description === words.description ? null : description,
    modules: isOwn ? null : modules.map(({ title, units }) => ({ title, units })),
  };
}

export function templateErrors({
  unitsMin,
  unitsMax,
  capacity,
  minParticipants,
  certificate,
  thresholdPercent,
}: TemplateContent): FieldError[] {
  return [
    ...(unitsMin !== null && unitsMax !== null && unitsMin > unitsMax ? [{ field: 'unitsMax', code: 'offering.units_turned' }] : []),
    ...(minParticipants > capacity ? [{ field: 'minParticipants', code: 'run.minimum_above_capacity' }] : []),
    ...(certificate === 'NONE' && thresholdPercent !== null
      ? [{ field: 'thresholdPercent', code: 'offering.threshold_without_document' }]
      : []),
  ];
}
