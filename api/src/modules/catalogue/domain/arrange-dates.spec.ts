import { describe, expect, it } from '@jest/globals';
import { arrangeDates } from './arrange-dates.js';

const seen = { date: '2027-02-15', start: '17:00', end: '19:30', roomId: 'hall' };
const first = { ...seen, id: 'a', breakMinutes: 15, teachingUnits: 3 };
const second = { ...first, id: 'b', date: '2027-02-18' };
const to = { date: '2027-02-16', start: '18:00', end: '20:30', roomId: null };
const now = new Date('2027-02-01T11:00:00Z');

describe('the dates of a draft', () => {
  it('move one by one, with their room', () => {
    expect(arrangeDates([first, second], { do: 'move', id: 'a', to, seen }, now)).toEqual([{ ...first, ...to }, second]);
  });

  it('move along by as many days and minutes: those after it, or all; those in its room go with it', () => {
    const third = { ...first, id: 'c', date: '2027-02-22', start: '09:00', end: '11:30', roomId: 'other' };
    const all = [first, second, third];
    const moved = (scope: 'FOLLOWING' | 'ALL', from: typeof first, there: typeof to) =>
      arrangeDates(all, { do: 'move', id: from.id, to: there, seen: from, scope }, now).map(
        ({ id, date, start, roomId, breakMinutes }) => `${id} ${date} ${start} ${roomId} ${breakMinutes}`,
      );
    expect(moved('FOLLOWING', second, { ...to, date: '2027-02-25' })).toEqual([
      'a 2027-02-15 17:00 hall 15',
      'b 2027-02-25 18:00 null 15',
      'c 2027-03-01 10:00 other 15',
    ]);
    expect(moved('ALL', second, { ...to, date: '2027-02-17' })).toEqual([
      'a 2027-02-14 18:00 null 15',
      'b 2027-02-17 18:00 null 15',
      'c 2027-02-21 10:00 other 15',
    ]);
    expect(() => moved('ALL', second, { ...to, date: '2027-02-03' })).toThrow('session.date_past');
  });

  it('follow with units that are those of their hours, and keep the ones that somebody has typed', () => {
    const longer = { ...seen, end: '20:15' };
    const unitsOf = (teachingUnits: number) =>
      arrangeDates([{ ...first, teachingUnits }], { do: 'move', id: 'a', to: longer, seen }, now).map((one) => one.teachingUnits);
    expect([unitsOf(3), unitsOf(2)]).toEqual([[4], [2]]);
  });

  it('are copied with break and units, as a date of their own', () => {
    expect(arrangeDates([first], { do: 'copy', id: 'a', to }, now)).toEqual([first, { ...first, ...to, id: null }]);
  });

  it('are taken out again', () => {
    expect(arrangeDates([first, second], { do: 'remove', id: 'a' }, now)).toEqual([second]);
  });

  it('stay where a colleague has put them meanwhile, and never lie in the past', () => {
    const late = { ...seen, start: '16:00' };
    expect(() => arrangeDates([first], { do: 'move', id: 'a', to, seen: late }, now)).toThrow('session.moved_meanwhile');
    expect(() => arrangeDates([first], { do: 'move', id: 'x', to, seen }, now)).toThrow('session.unknown');
    expect(() => arrangeDates([first], { do: 'copy', id: 'a', to: { ...to, date: '2027-01-31' } }, now)).toThrow('session.date_past');
  });
});
