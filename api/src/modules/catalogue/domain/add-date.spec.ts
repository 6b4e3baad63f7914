import { describe, expect, it } from '@jest/globals';
import { addDate, type AddedDate } from './add-date.js';

const now = new Date('2027-02-01T09:00:00Z');
const around = {
  ...{ run: 'CONFIRMED' as const, now, endedEarly: false },
  others: [{ startsAt: new Date('2027-02-06T08:00:00Z'), endsAt: new Date('2027-02-06T15:00:00Z') }],
};
const date: AddedDate = { date: '2027-02-13', start: '09:00', end: '16:00', roomId: null, breakMinutes: 45, teachingUnits: 8 };
const refusal = (change: Partial<AddedDate>, where: object = {}): string => {
  try {
    addDate({ ...around, ...where }, { ...date, ...change });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('one more date of a published course', () => {
  it('lies ahead and beside the others', () => {
    expect(addDate(around, date)).toEqual({ startsAt: new Date('2027-02-13T08:00:00Z'), endsAt: new Date('2027-02-13T15:00:00Z') });
    expect(refusal({ date: '2027-02-06', start: '16:00', end: '18:00' })).toBe('');
    expect(refusal({ date: '2027-02-06', start: '15:59', end: '18:00' })).toBe('run.sessions_overlap');
    expect(refusal({ date: '2027-01-31' })).toBe('session.date_past');
    expect(refusal({ end: '08:00' })).toBe('run.invalid');
    expect(refusal({ teachingUnits: 7.3 })).toBe('run.units_malformed');
  });

  it('is of none that is a draft, over, called off or ended early', () => {
    for (const run of ['DRAFT', 'COMPLETED', 'SETTLED', 'CANCELLED'] as const) expect(refusal({}, { run })).toBe('session.not_addable');
    expect(refusal({}, { endedEarly: true })).toBe('session.not_addable');
  });
});
