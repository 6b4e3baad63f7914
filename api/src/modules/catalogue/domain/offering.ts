import type { FieldError } from '../../../errors/domain-error.js';
import { type CertificateType, certificateTypeOf } from './promised-certificate.js';
import type { Audience, CourseModule, Division, GermanLevel, Kind } from './run.js';

/** What staff write about an offering; each of its courses begins with it. */
export interface OfferingContent {
  readonly title: string;
  /** For lists and plans, where the title is too long. */
  readonly shortTitle: string | null;
  readonly division: Division;
  readonly audience: Audience;
  readonly contentLanguage: string;
  readonly promise: string | null;
  readonly description: string;
  readonly modules: readonly CourseModule[];
  readonly prerequisites: readonly string[];
  readonly minAge: number | null;
  readonly germanLevel: GermanLevel | null;
  /** Null where it is as usual for its kind; so is the next one, for the programme. */
  readonly certificate: CertificateType | null;
  readonly thresholdPercent: number | null;
}

/** What people were told when they signed up: it stays as long as there is a course of the offering that they have seen. */
export const promised = ['audience', 'certificate', 'thresholdPercent'] as const satisfies readonly (keyof OfferingContent)[];

/** What is wrong with it, each at its field. */
export function offeringErrors(kind: Kind, content: OfferingContent): FieldError[] {
  const { modules, prerequisites, thresholdPercent, certificate } = content;
  const type = certificateTypeOf(kind, { certificate, thresholdPercent });
  return [
    ...modules.flatMap(({ units }, at) =>
      units === null || Number.isInteger(units * 2) ? [] : [{ field: `modules.${at}.units`, code: 'run.units_malformed' }],
    ),
    ...(kind === 'BASIC_QUALIFICATION' && prerequisites.includes('basic_qualification')
      ? [{ field: 'prerequisites', code: 'run.needs_itself' }]
      : []),
    ...(type === 'NONE' && thresholdPercent !== null ? [{ field: 'thresholdPercent', code: 'offering.threshold_without_document' }] : []),
  ];
}

/** Which promises would be another one than before. */
export const brokenPromises = (before: OfferingContent, after: OfferingContent): FieldError[] =>
  promised.filter((field) => before[field] !== after[field]).map((field) => ({ field, code: 'offering.promised' }));

/** The fields that are not as they were, for the log. */
export function offeringChanges(before: OfferingContent, after: OfferingContent): Record<string, unknown> {
  const fields = Object.keys(after) as (keyof OfferingContent)[];
  const changed = fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return Object.fromEntries(changed.map((field) => [field, after[field]]));
}
