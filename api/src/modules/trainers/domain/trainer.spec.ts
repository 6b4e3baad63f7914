import { describe, expect, it } from '@jest/globals';
import { absenceErrors, changedFields } from './trainer.js';

const errors = (firstDate: string, lastDate: string) => absenceErrors({ firstDate, lastDate }, '2027-02-10').map(({ code }) => code);

describe('an absence', () => {
  it('is of days that come, also one that has begun', () => {
    expect(errors('2027-02-10', '2027-02-10')).toEqual([]);
    expect(errors('2027-02-01', '2027-02-12')).toEqual([]);
    expect(errors('2027-02-01', '2027-02-09')).toEqual(['trainer.absence_past']);
  });

  it('ends after it begins, and is no mistyped year', () => {
    expect(errors('2027-03-02', '2027-03-01')).toEqual(['trainer.absence_turned']);
    expect(errors('2031-03-02', '2031-03-03')).toEqual(['run.date_too_far']);
    expect(errors('2027-03-02', '2029-03-03')).toEqual(['trainer.absence_too_long']);
  });
});

it('the log names what was changed about somebody, and not to what', () => {
  const before = { name: 'Ada', role: 'TEACHER', topics: [], languages: ['de'], email: null, phone: null, availability: null } as const;
  expect(changedFields(before, { ...before, phone: '0611 12345', topics: ['Recht'] })).toEqual(['topics', 'phone']);
});
