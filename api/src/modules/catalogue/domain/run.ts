/** What kind of offering it is; each has its own rules for units, certificate and admission. */
export const kinds = [
  'BASIC_QUALIFICATION',
  'IN_DEPTH_SEMINAR',
  'REFLECTION_TALK',
  'DEUTSCH4U',
  'ASSOCIATION_TRAINING',
  'INTERCULTURAL_OPENING_TRAINING',
  'NETWORK_MEETING',
] as const;
export type Kind = (typeof kinds)[number];

export const formats = ['PRESENCE', 'ONLINE', 'HYBRID'] as const;
export type DeliveryFormat = (typeof formats)[number];

export { type Division, divisions } from '../../access/domain/divisions.js';

export const audiences = ['VOLUNTEER', 'INTERPRETER', 'LEARNER', 'ORG_MEMBER', 'EMPLOYEE', 'COORDINATOR'] as const;
export type Audience = (typeof audiences)[number];

/** Levels of the Common European Framework, lowest first; LITERACY and A0 are additions of the programme. */
export const germanLevels = ['LITERACY', 'A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type GermanLevel = (typeof germanLevels)[number];

/** Part of an offering's content, as on the certificate's second page. */
export interface CourseModule {
  readonly title: string;
  readonly units: number | null;
}

/** Something known about how to get into and around a room; a "no" is worth saying too. */
export interface AccessFact {
  readonly key: string;
  readonly yes: boolean;
}
