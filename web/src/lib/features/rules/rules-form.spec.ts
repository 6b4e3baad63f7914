import { describe, expect, it } from '@jest/globals';
import type { RunRules } from '#lib/api/staff-rules.ts';
import { asTheyAre, differences } from './rules-form.ts';

const rules = {
  minAge: 18,
  germanLevel: 'B1',
  prerequisites: ['women_only', 'german_B1'],
  maxPerOrganisation: null,
  invited: ['verein-a', 'verein-b'],
  waitlistSize: 10,
  revision: 7,
} as unknown as RunRules;

describe('the rules form, when somebody else was faster', () => {
  it('names no field where both say the same, in whatever order', () => {
    expect(
      differences(rules, { ...asTheyAre(rules), revision: '6', invited: ['verein-b', 'verein-a'], prerequisites: ['women_only'] }),
    ).toEqual([]);
  });

  it('names every field that says something else now than what was typed', () => {
    const typed = { ...asTheyAre(rules), minAge: '16', max: '3', prerequisites: [], invited: ['verein-a'] };
    expect(differences(rules, typed)).toEqual(['prerequisites', 'minAge', 'max', 'invited']);
  });
});
