import { describe, expect, it } from '@jest/globals';
import { finding } from './finding.js';
import { canStillCome, judgeNamed } from './named-booking.js';

const outcome = (...codes: Parameters<typeof finding>[0][]) => {
  const { judgement, passedOver } = judgeNamed({ outcome: 'REFUSED', findings: codes.map((code) => finding(code, {})) });
  return [judgement.outcome, judgement.findings.map(({ code }) => code), passedOver];
};

describe('pain 37: somebody whom staff take in by name', () => {
  it('is not held to the window, and to everything else of the rules', () => {
    expect(outcome('closed')).toEqual(['CONFIRMED', [], ['closed']]);
    expect(outcome('not_open', 'interview')).toEqual(['REQUESTED', ['interview'], ['not_open']]);
    expect(outcome('closed', 'basic_missing')).toEqual(['REFUSED', ['basic_missing'], ['closed']]);
    expect(outcome('late_entry_over')).toEqual(['CONFIRMED', ['late_entry'], ['late_entry_over']]);
    expect(outcome('run_cancelled')).toEqual(['REFUSED', ['run_cancelled'], []]);
  });

  it.each([
    ['PUBLISHED', '2027-02-13', true],
    ['CLOSED_FOR_REGISTRATION', '2027-02-13', true],
    ['RUNNING', '2027-02-06', true],
    ['RUNNING', '2027-02-05', false],
    ['DRAFT', '2027-02-13', false],
    ['COMPLETED', '2027-02-13', false],
    ['CANCELLED', '2027-02-13', false],
  ])('can come along while the run is %s until %s: %s', (state, lastDate, can) => {
    expect(canStillCome({ state, lastDate }, new Date('2027-02-06T12:00:00Z'))).toBe(can);
  });
});
