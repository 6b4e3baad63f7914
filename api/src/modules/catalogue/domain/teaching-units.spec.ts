import { describe, expect, it } from '@jest/globals';
import { suggestUnits, thresholdUnits, unitsOver } from './teaching-units.js';

describe('S1: suggested teaching units', () => {
  it.each([
    ['a Saturday 9:30 to 16:45 with 75 minutes of breaks', '09:30', '16:45', 75, 8],
    ['a Saturday 9:30 to 14:45 with 45 minutes of breaks', '09:30', '14:45', 45, 6],
    ['an evening 17:30 to 20:45 with a quarter of an hour off', '17:30', '20:45', 15, 4],
    ['an evening 17:00 to 19:30 online with 15 minutes off', '17:00', '19:30', 15, 3],
    ['two hours without a break, where 30 minutes remain over', '17:00', '19:00', 0, 2],
    ['half an hour', '10:00', '10:30', 0, 0],
    ['a break longer than the session', '10:00', '10:30', 60, 0],
  ])('for %s', (_case, start, end, breaks, units) => {
    expect(suggestUnits(start, end, breaks)).toBe(units);
  });

  it('need real times', () => {
    expect(() => suggestUnits('9:30', '25:00', 0)).toThrow('time.malformed');
  });
});

describe('units to attend', () => {
  it('are rounded up', () => {
    expect(thresholdUnits(36, 80)).toBe(29);
    expect(thresholdUnits(20, 80)).toBe(16);
    expect(thresholdUnits(7.5, 50)).toBe(4);
  });
});

describe('units that are written down', () => {
  it('are named where they no longer fit into the time of a date, with how many do', () => {
    const date = { n: 1, date: '2027-02-06', start: '10:00', end: '12:00', breakMinutes: 0, units: 3 };
    expect(unitsOver([date, { ...date, n: 2, units: 2 }])).toEqual([{ n: 1, date: '2027-02-06', units: 3, fits: 2 }]);
  });
});
