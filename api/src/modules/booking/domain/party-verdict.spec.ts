import { describe, expect, it } from '@jest/globals';
import { explain } from './explanation.js';
import { type FindingCode, finding } from './finding.js';
import { judgeParty, type MemberVerdict } from './party-verdict.js';

const member = (name: string, outcome: MemberVerdict['outcome'], ...codes: FindingCode[]): MemberVerdict => ({
  ...{ name, outcome, fields: [] },
  reasons: explain(
    codes.map((code) => finding(code)),
    'person',
  ),
});

describe('pain 11: a party is judged', () => {
  it.each([
    ['CONFIRMED', 'CONFIRMED', 'CONFIRMED'],
    ['CONFIRMED', 'REQUESTED', 'REQUESTED'],
    ['REFUSED', 'REQUESTED', 'REFUSED'],
  ] as const)('%s and %s: all of it is %s', (one, other, expected) =>
    expect(judgeParty([member('Amal', one), member('Bilal', other)]).outcome).toBe(expected),
  );

  it('all grounds are told together, each with its person', () => {
    const { reasons } = judgeParty([member('Amal', 'REQUESTED', 'interview'), member('Bilal', 'REFUSED', 'too_young')]);
    expect(reasons.map(({ code, who }) => [code, who])).toEqual([
      ['interview', 'Amal'],
      ['too_young', 'Bilal'],
    ]);
  });

  it('what is true of all is told once and of nobody by name', () => {
    const { reasons } = judgeParty([member('Amal', 'REFUSED', 'closed'), member('Bilal', 'REFUSED', 'closed', 'too_young')]);
    expect(reasons.map(({ code, who }) => [code, who])).toEqual([
      ['closed', undefined],
      ['too_young', 'Bilal'],
    ]);
  });

  it('a missing answer is shown at the field of its person', () => {
    const unanswered = { ...member('Bilal', 'CONFIRMED'), fields: [{ field: 'birthYear', code: 'validation.birth_year_missing' }] };
    expect(judgeParty([member('Amal', 'CONFIRMED'), unanswered]).fields[0]?.field).toBe('companions.0.birthYear');
  });
});
