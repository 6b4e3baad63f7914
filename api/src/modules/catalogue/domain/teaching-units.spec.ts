import { describe, expect, it } from '@jest/globals';
import { suggestUnits, thresholdUnits, unitsOver, unitsToLookAt } from './teaching-units.js';

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

describe('units when the time of a date changes', () => {
  const from = { start: '10:00', end: '12:15' };
  const fits = (units: number, end: string): number | null => unitsToLookAt({ units, breakMinutes: 0 }, from, { start: '10:00', end });

  it('are looked at where they do not fit, or another number fits than before', () => {
    expect([fits(3, '11:30'), fits(3, '13:00'), fits(3, '12:15'), fits(4, '12:15')]).toEqual([2, 4, null, 3]);
  });

  it('are not where fewer were meant from the start, nor where they are right by now', () => {
    expect([fits(2, '12:15'), fits(2, '12:30'), fits(2, '11:30')]).toEqual([null, null, null]);
  });
});

describe('units to attend', () => {
  it('are rounded up to the next half, so whoever has the share has enough', () => {
    expect(thresholdUnits(24, 80)).toBe(19.5);
    expect(thresholdUnits(28, 80)).toBe(22.5);
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
