import { expect, it } from '@jest/globals';
import { type RunFacts, snapshotOf } from './snapshot.js';

const modules = Array.from({ length: 11 }, (_, nth) => ({ title: `Baustein ${nth + 1}`, units: nth % 2 === 0 ? 4 : null }));
const run: RunFacts = {
  ...{
    id: 'run',
    code: 'BQ-2027-01',
    title: 'Kurs',
    kind: 'BASIC_QUALIFICATION',
    place: null,
    trainers: [],
    issuedAt: 'Kassel',
    fundingNotice: null,
  },
  ...{ dates: [{ date: '2027-01-20', start: '17:30', end: '20:45', units: 4 }], modules, issuer: { name: 'Haus', lines: [] } },
};
const earned = {
  ...{ type: 'CERTIFICATE' as const, holder: { latin: 'Ada', ownScript: null, lang: 'de' }, from: null },
  ...{ attended: 4, total: 4, thresholdPercent: 80 },
};
const issue = { number: '1', code: 'A', issuedOn: '2027-02-01', checkUrl: 'https://example.org/pruefen/A', replaces: null };

it('what a certificate says: every module of the offering, also the ninth and one without units', () => {
  expect(snapshotOf(run, earned, issue).modules).toEqual(modules);
});
