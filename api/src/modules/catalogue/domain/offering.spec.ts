import { describe, expect, it } from '@jest/globals';
import { brokenPromises, offeringChanges, type OfferingContent, offeringErrors } from './offering.js';

const content: OfferingContent = {
  ...{ title: 'Grundkurs', shortTitle: null, division: 'WIR_LOTSEN', audience: 'VOLUNTEER', contentLanguage: 'de' },
  ...{ promise: null, description: 'Sie lernen viel.', modules: [{ title: 'Rolle', units: 4 }], prerequisites: ['interview'] },
  ...{ minAge: 18, germanLevel: 'B1', certificate: null, thresholdPercent: null },
};
const errors = (kind: Parameters<typeof offeringErrors>[0], more: Partial<OfferingContent>) =>
  offeringErrors(kind, { ...content, ...more }).map(({ field, code }) => [field, code]);

describe('what staff write about an offering', () => {
  it('is fine as it is', () => expect(errors('BASIC_QUALIFICATION', {})).toEqual([]));

  it('has units in halves, does not ask for itself, and no share for a document that there is not', () => {
    const modules = [
      { title: 'Rolle', units: 3.3 },
      { title: 'Grenzen', units: null },
    ];
    expect(errors('BASIC_QUALIFICATION', { modules, prerequisites: ['basic_qualification'] })).toEqual([
      ['modules.0.units', 'run.units_malformed'],
      ['prerequisites', 'run.needs_itself'],
    ]);
    expect(errors('REFLECTION_TALK', { thresholdPercent: 60 })).toEqual([['thresholdPercent', 'offering.threshold_without_document']]);
    expect(errors('REFLECTION_TALK', { thresholdPercent: 60, certificate: 'ATTENDANCE' })).toEqual([]);
  });

  it('keeps what people were promised, and says what else is different', () => {
    const after: OfferingContent = { ...content, title: 'Grundkurs Nord', certificate: 'ATTENDANCE' };
    expect(brokenPromises(content, after)).toEqual([{ field: 'certificate', code: 'offering.promised' }]);
    expect(offeringChanges(content, after)).toEqual({ title: 'Grundkurs Nord', certificate: 'ATTENDANCE' });
  });
});
