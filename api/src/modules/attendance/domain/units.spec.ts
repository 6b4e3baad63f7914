import { describe, expect, it } from '@jest/globals';
import { creditedUnits, standing, sumOfUnits } from './units.js';

const kassel = [4, 8, 4, 8, 4, 8];

describe('units credited for one date', () => {
  it('are all of them for whoever was there', () => {
    expect(creditedUnits('PRESENT', undefined, 8)).toBe(8);
    expect(creditedUnits('PRESENT', 8, 8)).toBe(8);
  });

  it('are none for whoever was excused or absent', () => {
    expect(creditedUnits('EXCUSED', undefined, 8)).toBe(0);
    expect(creditedUnits('ABSENT', 0, 8)).toBe(0);
  });

  it('are what was typed for a part of the date, in halves', () => {
    expect(creditedUnits('PARTIAL', 3.5, 4)).toBe(3.5);
  });

  it.each([
    ['PARTIAL', undefined],
    ['PARTIAL', 0],
    ['PARTIAL', 4],
    ['PARTIAL', 4.5],
    ['PARTIAL', -1],
    ['PARTIAL', 2.3],
    ['PARTIAL', Number.NaN],
    ['PRESENT', 3],
    ['ABSENT', 4],
    ['EXCUSED', 0.5],
  ] as const)('refuse %s with %s of 4 units', (state, given) => {
    expect(() => creditedUnits(state, given, 4)).toThrow('attendance.units_impossible');
  });
});

describe('how far somebody came in the 36 units of Kassel at 80 percent', () => {
  it('everything attended', () => {
    expect(standing(kassel, kassel, 80)).toEqual({ attended: 36, total: 36, threshold: 29, reached: true });
  });

  it('29 units are enough, 28 miss one unit', () => {
    expect(standing([4, 8, 4, 8, 4, 1], kassel, 80).reached).toBe(true);
    expect(standing([4, 8, 4, 8, 4, 0], kassel, 80)).toEqual({ attended: 28, total: 36, threshold: 29, reached: false });
  });

  it.each([
    [300, 80, 240],
    [300, 50, 150],
    [3, 50, 1.5],
    [24, 80, 19.5],
    [22.5, 80, 18],
    [36, 100, 36],
  ])('of %s units at %s percent %s are asked for', (total, percent, threshold) => {
    expect(standing([], [total], percent).threshold).toBe(threshold);
  });

  it('half units add up exactly', () => {
    expect(sumOfUnits([0.5, 0.1, 0.2, 2.5])).toBe(3.3);
  });

  it('a run without dates asks for nothing', () => {
    expect(standing([], [], 80)).toEqual({ attended: 0, total: 0, threshold: 0, reached: true });
  });
});
