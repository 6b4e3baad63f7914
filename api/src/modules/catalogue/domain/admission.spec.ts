import { describe, expect, it } from '@jest/globals';
import { asksBirthYear, confirmBy } from './admission.js';

describe('who confirms a place', () => {
  it.each([
    ['a basic qualification with a talk before', ['interview'], 'interview'],
    ['an online course on nomination', ['nominated_by_org'], 'organisation'],
    ['a network meeting by invitation', ['invited_org'], 'organisation'],
    ['a seminar after the basic qualification', ['basic_qualification'], 'staff'],
    ['a course for interpreters with documents', ['age18', 'german_B1', 'police_certificate_seen'], 'staff'],
    ['Deutsch4U for adults', ['adult', 'women_only'], 'auto'],
    ['an open seminar', [], 'auto'],
  ] as const)('of %s', (_case, prerequisites, who) => {
    expect(confirmBy(prerequisites)).toBe(who);
  });

  it('asks the year of birth only where the age is checked', () => {
    expect(asksBirthYear({ kind: 'BASIC_QUALIFICATION', prerequisites: ['age18', 'german_B1'] })).toBe(true);
    expect(asksBirthYear({ kind: 'IN_DEPTH_SEMINAR', prerequisites: ['adult'] })).toBe(false);
    expect(asksBirthYear({ kind: 'DEUTSCH4U', prerequisites: ['adult'] })).toBe(true);
  });
});
