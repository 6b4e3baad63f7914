import type { RulesWish, RunRules } from '#lib/api/staff-rules.ts';
import { typedNumber, typedNumberOrNull } from '#lib/i18n/typed-number.ts';

/** What staff typed, as the fields hold it. */
export interface TypedRules {
  minAge: string;
  level: string;
  prerequisites: string[];
  max: string;
  invited: string[];
  waitlist: string;
  revision: string;
}

/** In the order in which staff read them. */
export const conditions = [
  ...(['adult', 'women_only', 'interview', 'active_volunteer', 'basic_qualification', 'basic_qualification_interpreter'] as const),
  ...(['police_certificate_seen', 'confidentiality_signed', 'second_language_C1'] as const),
  ...(['org_member', 'public_employee', 'nominated_by_org', 'invited_org'] as const),
] as const;

export const levels = ['LITERACY', 'A0', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;

const LEVEL = 'german_';

export function typedRules(form: FormData): TypedRules {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  return {
    minAge: text('minAge'),
    level: text('level'),
    prerequisites: form.getAll('prerequisites').map(String),
    max: text('maxPerOrganisation'),
    invited: form.getAll('invited').map(String),
    waitlist: text('waitlistSize'),
    revision: text('revision'),
  };
}

export const wishOf = ({ minAge, level, prerequisites, max, invited, waitlist, revision }: TypedRules): RulesWish => ({
  minAge: typedNumberOrNull(minAge),
  germanLevel: (level || null) as RulesWish['germanLevel'],
  prerequisites,
  maxPerOrganisation: typedNumberOrNull(max),
  invited,
  waitlistSize: typedNumber(waitlist),
  revision: Number(revision),
});

export const asTheyAre = (rules: RunRules): TypedRules => ({
  minAge: String(rules.minAge ?? ''),
  level: rules.germanLevel ?? '',
  prerequisites: rules.prerequisites,
  max: String(rules.maxPerOrganisation ?? ''),
  invited: rules.invited,
  waitlist: String(rules.waitlistSize),
  revision: String(rules.revision),
});

const compared = ['prerequisites', 'minAge', 'level', 'waitlist', 'max', 'invited'] as const;

/** Where the rules as they are now say something else than what was typed; the German level among the conditions has its own field. */
export function differences(rules: RunRules, typed: TypedRules): (typeof compared)[number][] {
  const now = asTheyAre(rules);
  const plain = (value: string | string[]): string =>
    typeof value === 'string'
      ? value
      : value
          .filter((one) => !one.startsWith(LEVEL))
          .toSorted()
          .join(' ');
  return compared.filter((field) => plain(now[field]) !== plain(typed[field]));
}

/** Conditions that nobody has taught us to name stay in the form; the German level has a field of its own. */
export const shownConditions = ({ prerequisites }: RunRules): string[] => [
  ...conditions,
  ...prerequisites.filter((one) => !one.startsWith(LEVEL) && !(conditions as readonly string[]).includes(one)),
];
