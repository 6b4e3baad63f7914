/** What a new offering of a kind, and the first course of it, begin with. */
export interface KindTemplate {
  /** Teaching units that the programme provides for; null is no limit. */
  readonly units: { readonly min: number | null; readonly max: number | null };
  readonly capacity: number;
  readonly minParticipants: number;
  readonly certificate: 'CERTIFICATE' | 'ATTENDANCE' | 'NONE';
  /** Share of the units that one must attend for it; null is the one of the whole programme. */
  readonly thresholdPercent: number | null;
  readonly minAge: number | null;
  readonly germanLevel: string | null;
  readonly prerequisites: readonly string[];
  /** Null where the platform's own words will do; so are the next two. */
  readonly promise: string | null;
  readonly description: string | null;
  readonly modules: readonly { readonly title: string; readonly units: number | null }[] | null;
}

type Rules = Omit<KindTemplate, 'units' | 'thresholdPercent' | 'promise' | 'description' | 'modules'>;

const template = (units: KindTemplate['units'], rules: Rules): KindTemplate => ({
  units,
  ...rules,
  thresholdPercent: null,
  promise: null,
  description: null,
  modules: null,
});

const anyLength = { min: null, max: null };

/** As the programme, the guideline and the practice of the centre have it (domain rules 0, 3.1 and 5.1). */
export const kindTemplates = {
  'template.basic_qualification': template(
    { min: 20, max: 36 },
    { capacity: 16, minParticipants: 8, certificate: 'CERTIFICATE', minAge: 18, germanLevel: 'B1', prerequisites: ['interview'] },
  ),
  'template.basic_qualification_interpreter': template(
    { min: 24, max: null },
    {
      ...{ capacity: 14, minParticipants: 6, certificate: 'CERTIFICATE', minAge: 18, germanLevel: 'B1' },
      prerequisites: ['adult', 'police_certificate_seen', 'confidentiality_signed'],
    },
  ),
  'template.in_depth_seminar': template(anyLength, {
    ...{ capacity: 20, minParticipants: 8, certificate: 'ATTENDANCE', minAge: null, germanLevel: 'B1' },
    prerequisites: ['basic_qualification'],
  }),
  'template.reflection_talk': template(anyLength, {
    ...{ capacity: 8, minParticipants: 4, certificate: 'NONE', minAge: null, germanLevel: 'A2' },
    prerequisites: ['active_volunteer'],
  }),
  'template.deutsch4u': template(
    { min: null, max: 300 },
    { capacity: 16, minParticipants: 8, certificate: 'ATTENDANCE', minAge: 16, germanLevel: 'A0', prerequisites: [] },
  ),
  'template.association_training': template(anyLength, {
    ...{ capacity: 20, minParticipants: 8, certificate: 'ATTENDANCE', minAge: null, germanLevel: 'B1' },
    prerequisites: ['org_member'],
  }),
  'template.intercultural_opening_training': template(anyLength, {
    ...{ capacity: 20, minParticipants: 10, certificate: 'ATTENDANCE', minAge: null, germanLevel: null },
    prerequisites: ['public_employee'],
  }),
  'template.network_meeting': template(anyLength, {
    ...{ capacity: 70, minParticipants: 20, certificate: 'NONE', minAge: null, germanLevel: null },
    prerequisites: ['invited_org'],
  }),
} as const satisfies Record<string, KindTemplate>;

export type KindTemplateName = keyof typeof kindTemplates;

const isLimit = (value: unknown): boolean => value === null || (typeof value === 'number' && value >= 0);
const isText = (value: unknown): boolean => value === null || typeof value === 'string';
const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0;

export function isKindTemplate(value: unknown): value is KindTemplate {
  const one = (value ?? {}) as Partial<KindTemplate>;
  return (
    [one.units?.min, one.units?.max, one.thresholdPercent, one.minAge].every(isLimit) &&
    [one.germanLevel, one.promise, one.description].every(isText) &&
    [one.capacity, one.minParticipants].every(isCount) &&
    ['CERTIFICATE', 'ATTENDANCE', 'NONE'].includes(one.certificate ?? '') &&
    Array.isArray(one.prerequisites) &&
    (one.modules === null || Array.isArray(one.modules))
  );
}
