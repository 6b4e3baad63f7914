import { describe, expect, it } from '@jest/globals';
import type { RuleValue } from '#lib/api/staff-master.ts';
import { ruleValueOf, typedRule } from './rule-form.ts';
import type { DatedRule } from './rule-words.ts';

const none = { amount: null, span: null, list: null, steps: null, weights: null, flag: null };
const rule = (shape: RuleValue['shape'], content: Partial<DatedRule>): RuleValue => ({
  ...{ name: 'rule', shape, unit: 'hours', most: 100, step: 1 },
  values: [{ ...none, ...content, validFrom: '2021-01-01', source: 'Annahme', state: 'NOW' }],
});

describe('the form of a rule value', () => {
  it.each<[RuleValue['shape'], Partial<DatedRule>, unknown]>([
    ['AMOUNT', { amount: 12.5 }, 12.5],
    ['SPAN', { span: { min: 8, max: 20 } }, { min: 8, max: 20 }],
    ['LIST', { list: [7, 1] }, [7, 1]],
    ['FLAG', { flag: false }, false],
    ['STEPS', { steps: [{ fromHoursBefore: 48, keptHours: 24 }] }, [{ fromHoursBefore: 48, keptHours: 24 }]],
    ['WEIGHTS', { weights: [{ kind: 'room_taken', weight: 'block' }] }, { room_taken: 'block' }],
  ])('%s: saved as it is shown, it says the same', (shape, content, value) => {
    const one = rule(shape, content);
    expect(ruleValueOf(one, typedRule(one.values[0]))).toEqual(value);
  });

  it('reads a comma as people write it, and leaves what is no number to the API', () => {
    expect(ruleValueOf(rule('AMOUNT', { amount: 1 }), { value: '12,5' })).toBe(12.5);
    expect(ruleValueOf(rule('AMOUNT', { amount: 1 }), { value: 'viele' })).toBe('');
    expect(ruleValueOf(rule('STEPS', { steps: [] }), { value: '24', 'from-3': '12', 'kept-3': '6' })).toEqual([
      { fromHoursBefore: 24, keptHours: '' },
      { fromHoursBefore: 12, keptHours: 6 },
    ]);
  });
});
