import { describe, expect, it } from '@jest/globals';
import { dayOffErrors, type DayOffWish, lawDays } from './days-off.js';

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

  it('E38: by law are one day, everywhere; only a holiday that is computed for that day can be taken out', () => {
    const added: DayOffWish = { ...closed, kind: 'PUBLIC_HOLIDAY', lastDate: '2027-02-08', name: 'Tag der Vielfalt' };
    expect([fieldsOf(added), fieldsOf({ ...added, lastDate: '2027-02-09' }), fieldsOf({ ...added, venueId: 'a' })]).toEqual([
      [],
      ['lastDate'],
      ['venueId'],
    ]);
    const gone: DayOffWish = { ...added, kind: 'NO_HOLIDAY', firstDate: '2027-05-17', lastDate: '2027-05-17', name: 'whit_monday' };
    expect([fieldsOf(gone), fieldsOf({ ...gone, name: 'christmas_day' }), fieldsOf({ ...gone, firstDate: '2027-05-16' })]).toEqual([
      [],
      ['name'],
      ['name', 'lastDate'],
    ]);
  });

  it('E38: of the law are those that are computed, with what was added and without what was taken out', () => {
    const row = { id: 'row', revision: 2 };
    const days = lawDays(2027, [
      { ...row, kind: 'NO_HOLIDAY', firstDate: '2027-05-17', name: 'whit_monday' },
      { ...row, kind: 'PUBLIC_HOLIDAY', firstDate: '2027-02-08', name: 'Tag der Vielfalt' },
      { ...row, kind: 'CLOSED', firstDate: '2027-02-08', name: 'Umbau' },
    ]);
    expect(days).toHaveLength(11);
    expect(days[1]).toEqual({ date: '2027-02-08', name: 'Tag der Vielfalt', computed: false, row, holds: true });
    expect(days.filter(({ holds }) => !holds)).toEqual([{ date: '2027-05-17', name: 'whit_monday', computed: true, row, holds: false }]);
    expect(days[0]).toEqual({ date: '2027-01-01', name: 'new_year', computed: true, row: null, holds: true });
  });

  it('of schools have a name that every language knows, and hold everywhere', () => {
    expect(fieldsOf({ ...holiday, name: 'Umbau' })).toEqual(['name']);
    expect(fieldsOf({ ...holiday, venueId: 'a' })).toEqual(['venueId']);
  });
});
