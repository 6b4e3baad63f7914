import { describe, expect, it } from '@jest/globals';
import { decideExtension, type DecisionPlan } from './extension.js';

const plan: DecisionPlan = { state: 'PUBLISHED', firstDate: '2027-02-06', decisionDate: '2027-01-27', extensions: 0 };
const extend = (until: string, change: Partial<DecisionPlan> = {}, today = '2027-01-20') =>
  decideExtension({ ...plan, ...change }, until, { today, most: 2 });

describe('S6, E13: a decision that is put off', () => {
  it('comes on a day between the promised one and the start, twice at most', () => {
    expect(extend('2027-01-28')).toBe(1);
    expect(extend('2027-02-05', { extensions: 1 })).toBe(2);
    expect(() => extend('2027-02-05', { extensions: 2 })).toThrow('run.extended_enough');
  });

  it.each(['2027-01-27', '2027-01-26', '2027-02-06', '2027-02-10'])('cannot come on %s', (until) => {
    expect(() => extend(until)).toThrow('run.extension_impossible');
  });

  it('cannot come today or before, when the promised day has gone by', () => {
    expect(() => extend('2027-01-30', {}, '2027-01-30')).toThrow('run.extension_impossible');
    expect(extend('2027-01-31', {}, '2027-01-30')).toBe(1);
  });

  it.each(['CONFIRMED', 'RUNNING', 'CANCELLED', 'DRAFT'] as const)('is none for a run that is %s', (state) => {
    expect(() => extend('2027-01-28', { state })).toThrow('run.decided');
  });
});
