import type { FactsWish, RunFacts } from '#lib/api/staff-rules.ts';

/** What staff chose, as the fields hold it. */
export interface TypedFacts {
  contactPersonId: string;
  organiserId: string;
  fundingProgrammeId: string;
  flags: string[];
  revision: string;
}

export function typedFacts(form: FormData): TypedFacts {
  const text = (name: string): string => String(form.get(name) ?? '');
  return {
    ...{ contactPersonId: text('contactPersonId'), organiserId: text('organiserId'), fundingProgrammeId: text('fundingProgrammeId') },
    ...{ flags: form.getAll('flags').map(String), revision: text('revision') },
  };
}

export const wishOf = ({ contactPersonId, organiserId, fundingProgrammeId, flags, revision }: TypedFacts): FactsWish => ({
  ...{ contactPersonId: contactPersonId || null, organiserId, fundingProgrammeId: fundingProgrammeId || null, flags },
  revision: Number(revision),
});

export const factsAsTheyAre = ({ contactPersonId, organiserId, fundingProgrammeId, flags, revision }: RunFacts): TypedFacts => ({
  ...{ contactPersonId: contactPersonId ?? '', organiserId, fundingProgrammeId: fundingProgrammeId ?? '', flags },
  revision: String(revision),
});

const fields = ['contactPersonId', 'organiserId', 'fundingProgrammeId', 'flags'] as const;

/** Where what is stored is not what was typed; for two people at one course. */
export function differences(facts: RunFacts, typed: TypedFacts): (typeof fields)[number][] {
  const stored = factsAsTheyAre(facts);
  const sign = (value: string | string[]): string => [value].flat().toSorted().join();
  return fields.filter((field) => sign(stored[field]) !== sign(typed[field]));
}
