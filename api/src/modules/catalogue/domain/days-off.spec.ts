import { describe, expect, it } from '@jest/globals';
import { dayOffErrors, type DayOffWish } from './days-off.js';

const closed: DayOffWish = { kind: 'CLOSED', venueId: null, firstDate: '2027-02-08', lastDate: '2027-02-09', name: 'Umbau' };
const holiday: DayOffWish = { ...closed, kind: 'SCHOOL_HOLIDAY', name: 'autumn' };
const fieldsOf = (wish: DayOffWish) => dayOffErrors(wish).map(({ field }) => field);

describe('days off', () => {
  it('are one day or many', () => {
    expect([fieldsOf(closed), fieldsOf({ ...closed, lastDate: '2027-02-08' }), fieldsOf(holiday)]).toEqual([[], [], []]);
  });

  it('end after they began, and in the same season', () => {
    expect(fieldsOf({ ...closed, lastDate: '2027-02-07' })).toEqual(['lastDate']);
    expect(fieldsOf({ ...holiday, lastDate: '2028-02-09' })).toEqual(['lastDate']);
  });

  it('of schools have a name that every language knows, and hold everywhere', () => {
    expect(fieldsOf({ ...holiday, name: 'Umbau' })).toEqual(['name']);
    expect(fieldsOf({ ...holiday, venueId: 'a' })).toEqual(['venueId']);
  });
});
