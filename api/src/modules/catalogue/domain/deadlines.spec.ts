import { describe, expect, it } from '@jest/globals';
import { type DeadlinesOfRun, deadlineErrors, daysAfterStart } from './deadlines.js';

const known: DeadlinesOfRun = {
  ...{ state: 'PUBLISHED', firstDate: '2027-02-06', decisionExtensions: 0 },
  ...{ registrationOpensAt: null, registrationUntil: '2027-02-03', decisionDate: '2027-01-27' },
};
const errors = (change: Partial<DeadlinesOfRun>, before: Partial<DeadlinesOfRun> = {}, today = '2027-01-04') =>
  deadlineErrors({ ...known, ...before, ...change }, { ...known, ...before }, today).map(({ field, code }) => [field, code]);

describe('the days before a course begins', () => {
  it('lie on its first date at the latest', () => {
    expect(errors({ registrationUntil: '2027-02-06', decisionDate: '2027-02-06' })).toEqual([]);
    expect(errors({ registrationUntil: '2027-02-07', decisionDate: '2027-02-07' })).toEqual([
      ['registrationUntil', 'run.day_after_start'],
      ['decisionDate', 'run.day_after_start'],
    ]);
  });

  it('are not asked for where the settings choose them', () =>
    expect(daysAfterStart({ registrationUntil: null, decisionDate: null }, '2027-02-06')).toEqual([]));

  it('leave time to sign up', () => {
    expect(errors({ registrationOpensAt: new Date('2027-02-03T08:00:00Z') })).toEqual([]);
    expect(errors({ registrationOpensAt: new Date('2027-02-03T23:00:00Z') })).toEqual([['opensOn', 'run.opens_after_deadline']]);
  });
});

describe('the day of the decision', () => {
  it('is not one that is over, unless it stays as it is', () => {
    expect(errors({ decisionDate: '2027-01-03' })).toEqual([['decisionDate', 'run.decision_past']]);
    expect(errors({ registrationUntil: '2027-02-01' }, {}, '2027-01-30')).toEqual([]);
  });

  it('moves freely while nobody waits for it', () => {
    expect(errors({ decisionDate: '2027-02-01' })).toEqual([]);
    expect(errors({ decisionDate: '2027-02-01' }, { state: 'DRAFT' }, '2027-01-30')).toEqual([]);
  });

  it('E13: comes sooner than people were told, never later without a word to them', () => {
    expect(errors({ decisionDate: '2027-01-20' }, { decisionExtensions: 1 })).toEqual([]);
    expect(errors({ decisionDate: '2027-02-01' }, { decisionExtensions: 1 })).toEqual([['decisionDate', 'run.decision_awaited']]);
    expect(errors({ decisionDate: '2027-02-01' }, {}, '2027-01-27')).toEqual([['decisionDate', 'run.decision_awaited']]);
  });

  it('says nothing any more once everybody knows that the course takes place', () =>
    expect(errors({ registrationUntil: '2027-01-20' }, { state: 'CONFIRMED', decisionDate: '2027-03-01' })).toEqual([]));
});
