import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { codesFor, explain, type Viewer, viewers } from './explanation.js';
import { finding, findingCodes } from './finding.js';

const findings = [
  finding('no_shows', { count: 2, months: 12 }),
  finding('many_bookings', { count: 11 }),
  finding('overlap', { title: 'Zuhören', date: '2027-01-28' }),
];
const said = (viewer: Viewer): unknown[] => explain(findings, viewer).map(({ code, params }) => [code, params]);

describe('the same findings', () => {
  it('staff read in full', () =>
    expect(said('staff')).toEqual([
      ['no_shows', { count: 2, months: 12 }],
      ['many_bookings', { count: 11 }],
      ['overlap', { title: 'Zuhören', date: '2027-01-28' }],
    ]));

  it('E09: the person reads that we call, once, and no number', () =>
    expect(said('person')).toEqual([
      ['call_first', {}],
      ['overlap', { date: '2027-01-28' }],
    ]));

  it('an organisation reads nothing of what its member does elsewhere', () =>
    expect(said('organisation')).toEqual([
      ['staff_look', {}],
      ['overlap', { date: '2027-01-28' }],
    ]));
});

describe.each(['de', 'en'])('in %s', (language) => {
  const texts = JSON.parse(readFileSync(`templates/i18n/${language}/eligibility.json`, 'utf8')) as Record<Viewer, Record<string, string>>;

  it.each(viewers)('every finding has its sentence for %s, and no sentence is left over', (viewer) =>
    expect(Object.keys(texts[viewer]).sort()).toEqual(codesFor(viewer, findingCodes).sort()),
  );
});
