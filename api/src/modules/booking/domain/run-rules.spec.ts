import { describe, expect, it } from '@jest/globals';
import { rulesErrors, type RulesOfRun, type RunRules, withLevel } from './run-rules.js';

const run: RulesOfRun = { kind: 'IN_DEPTH_SEMINAR', audience: 'VOLUNTEER', capacity: 16, waiting: 2 };
const rules: RunRules = {
  minAge: null,
  germanLevel: 'B1',
  prerequisites: [],
  maxPerOrganisation: null,
  invited: [],
  waitlistSize: 10,
};
const ages = { adult: 18, germanCourse: 16 };
const errors = (wish: Partial<RunRules>, change: Partial<RulesOfRun> = {}): string[] =>
  rulesErrors({ ...rules, ...wish }, { ...run, ...change }, ages).map(({ field, code }) => `${field} ${code}`);

describe('the rules of a run', () => {
  it('may be left open', () => expect(errors({})).toEqual([]));

  it('know the youngest age of each kind of course', () => {
    expect(errors({ minAge: 15 })).toEqual(['minAge run.min_age_impossible']);
    expect(errors({ minAge: 16 }, { kind: 'DEUTSCH4U' })).toEqual([]);
    expect(errors({ minAge: 17 }, { audience: 'INTERPRETER' })).toEqual(['minAge run.min_age_impossible']);
    expect(errors({ minAge: 100 })).toEqual(['minAge run.min_age_impossible']);
  });

  it('give one organisation at least one place and no more than there are', () => {
    expect(errors({ maxPerOrganisation: 0 })).toEqual(['maxPerOrganisation run.limit_impossible']);
    expect(errors({ maxPerOrganisation: 17 })).toEqual(['maxPerOrganisation run.limit_impossible']);
    expect(errors({ maxPerOrganisation: 16 })).toEqual([]);
  });

  it('name invited organisations only where invitations count', () => {
    expect(errors({ invited: ['a'] })).toEqual(['invited run.invited_without_rule']);
    expect(errors({ invited: ['a'], prerequisites: ['invited_org'] })).toEqual([]);
    expect(errors({ prerequisites: ['invited_org'] })).toEqual([]);
  });

  it('leave room for those who wait, and ask for no course before itself', () => {
    expect(errors({ waitlistSize: 1 })).toEqual(['waitlistSize run.waitlist_below_waiting']);
    expect(errors({ prerequisites: ['basic_qualification'] }, { kind: 'BASIC_QUALIFICATION' })).toEqual(['prerequisites run.needs_itself']);
  });

  it('keep a German level a condition where it was one, and advice where it was advice', () => {
    expect(withLevel(['adult'], ['adult', 'german_B1'], 'B2')).toEqual(['adult', 'german_B2']);
    expect(withLevel(['adult'], ['adult', 'german_B1'], null)).toEqual(['adult']);
    expect(withLevel(['adult', 'german_C2'], ['adult'], 'B2')).toEqual(['adult']);
  });
});
