import { expect, it } from '@jest/globals';
import type { RunFacts } from '#lib/api/staff-rules.ts';
import { differences, factsAsTheyAre } from './facts-form.ts';

const facts: RunFacts = {
  contactPersonId: null,
  organiserId: 'verein',
  fundingProgrammeId: 'land',
  flags: ['catering', 'step_free'],
  revision: 4,
  contacts: [],
  organisers: [],
  programmes: [],
  editable: true,
};
const typed = factsAsTheyAre({ ...facts, revision: 3 });

it('what is stored as it was typed is no difference, in whatever order it was ticked', () => {
  expect(differences(facts, { ...typed, flags: ['step_free', 'catering'] })).toEqual([]);
});

it('what somebody else has chosen meanwhile is named, also where they took it away', () => {
  expect(differences({ ...facts, contactPersonId: 'ada', fundingProgrammeId: null, flags: [] }, typed)).toEqual([
    'contactPersonId',
    'fundingProgrammeId',
    'flags',
  ]);
});
