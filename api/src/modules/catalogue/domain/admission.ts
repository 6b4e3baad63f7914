import type { Kind } from './run.js';

/** Who says yes to a booking of a run. */
export const confirmers = ['auto', 'interview', 'staff', 'organisation'] as const;
export type ConfirmBy = (typeof confirmers)[number];

/** Prerequisites about which a person simply tells us: they are advice, nobody checks a paper. */
const selfDeclared: ReadonlySet<string> = new Set(['adult', 'women_only', 'german_A1', 'german_A2', 'german_B1', 'german_B2']);

/** Prerequisites that only an organisation can fulfil, by naming its people. */
const byOrganisation: ReadonlySet<string> = new Set(['nominated_by_org', 'invited_org']);

/** Prerequisites whose check depends on the age. */
const ageChecked: ReadonlySet<string> = new Set(['age18']);

/**
 * Places of a basic qualification are given after a talk, online courses and meetings on nomination, what needs a
 * document or a membership by staff (domain rules, 2.3 and V4); the rest is confirmed at once.
 */
export function confirmBy(prerequisites: readonly string[]): ConfirmBy {
  if (prerequisites.includes('interview')) return 'interview';
  if (prerequisites.some((one) => byOrganisation.has(one))) return 'organisation';
  return prerequisites.every((one) => selfDeclared.has(one)) ? 'auto' : 'staff';
}

/** Not for everybody, even with places free: for active volunteers, or for people whom an organisation names. */
export const isForMembers = (prerequisites: readonly string[]): boolean =>
  prerequisites.some((one) => one === 'active_volunteer' || byOrganisation.has(one));

/** The year of birth is asked only where a rule of the run depends on the age; Deutsch4U is open to some under 18 (E23). */
export const asksBirthYear = ({ kind, prerequisites }: { readonly kind: Kind; readonly prerequisites: readonly string[] }): boolean =>
  kind === 'DEUTSCH4U' || prerequisites.some((one) => ageChecked.has(one));

/** A basic qualification is asked for: done with us, elsewhere, or not yet. */
export const asksBasicQualification = (prerequisites: readonly string[]): boolean =>
  prerequisites.some((one) => one === 'basic_qualification' || one === 'basic_qualification_interpreter');
