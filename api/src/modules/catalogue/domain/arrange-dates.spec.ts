import { describe, expect, it } from '@jest/globals';
import { arrangeDates } from './arrange-dates.js';

const seen = { date: '2027-02-15', start: '17:00', end: '19:30', roomId: 'hall' };
const first = { ...seen, id: 'a', breakMinutes: 15, teachingUnits: 3 };
const second = { ...first, id: 'b', date: '2027-02-18' };
const to = { date: '2027-02-16', start: '18:00', end: '20:30', roomId: null };
const today = '2027-02-01';

describe('the dates of a draft', () => {
  it('move one by one, with their room', () => {
    expect(arrangeDates([first, second], { do: 'move', id: 'a', to, seen }, today)).toEqual([{ ...first, ...to }, second]);
  });

  it('are copied with break and units, as a date of their own', () => {
    expect(arrangeDates([first], { do: 'copy', id: 'a', to }, today)).toEqual([first, { ...first, ...to, id: null }]);
  });

  it('are taken out again', () => {
    expect(arrangeDates([first, second], { do: 'remove', id: 'a' }, today)).toEqual([second]);
  });

  it('stay where a colleague has put them meanwhile, and never lie in the past', () => {
    const late = { ...seen, start: '16:00' };
    expect(() => arrangeDates([first], { do: 'move', id: 'a', to, seen: late }, today)).toThrow('session.moved_meanwhile');
    expect(() => arrangeDates([first], { do: 'move', id: 'x', to, seen }, today)).toThrow('session.unknown');
    expect(() => arrangeDates([first], { do: 'copy', id: 'a', to: { ...to, date: '2027-01-31' } }, today)).toThrow('session.date_past');
  });
});
