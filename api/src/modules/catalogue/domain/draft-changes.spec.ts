import { describe, expect, it } from '@jest/globals';
import type { RunContent } from './draft.js';
import { changesOf, changesTogether } from './draft-changes.js';

const content: RunContent = {
  ...{ title: 'Grundkurs', promise: null, description: 'Ein Text.', format: 'PRESENCE', town: null, territoryId: null, roomId: null },
  ...{
    organiserId: 'centre',
    contactPersonId: null,
    fundingProgrammeId: null,
    trainerIds: [],
    flags: [],
    capacity: 16,
    minParticipants: 8,
  },
  ...{ registrationUntil: null, cancellationUntil: null, decisionDate: null, sessions: [] },
};

describe('what the log keeps of a draft', () => {
  it('names the fields that changed, and of texts the length and no word', () => {
    const after = { ...content, title: 'Aufbaukurs', promise: 'Kurz.', description: 'Ein anderer Text.' };
    expect(changesOf(content, after)).toEqual({
      title: { from: 'Grundkurs', to: 'Aufbaukurs' },
      promise: { from: { length: 0 }, to: { length: 5 } },
      description: { from: { length: 9 }, to: { length: 17 } },
    });
    expect(changesOf(content, content)).toEqual({});
  });

  it('puts the savings of one sitting together, from the first value to the last', () => {
    const one = { capacity: { from: 16, to: 12 }, description: { from: { length: 9 }, to: { length: 4 } } };
    const two = changesTogether(one, { capacity: { from: 12, to: 16 }, town: { from: null, to: 'Kassel' } });
    expect(two).toEqual({ description: one.description, town: { from: null, to: 'Kassel' }, savings: 2 });
    expect(changesTogether(two, { description: { from: { length: 4 }, to: { length: 9 } } })).toEqual({
      ...{ description: { from: { length: 9 }, to: { length: 9 } }, town: { from: null, to: 'Kassel' }, savings: 3 },
    });
  });
});
