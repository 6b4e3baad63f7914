import { describe, expect, it } from '@jest/globals';
import { definitions, settingNames, valueOn } from './definitions.js';

const rows = [
  { name: 'certificate.threshold_percent', validFrom: '2021-01-01', value: 80 },
  { name: 'certificate.threshold_percent', validFrom: '2027-07-01', value: 75 },
  { name: 'pool.guides', validFrom: '2021-01-01', value: 'five' },
];

describe('a setting', () => {
  it('has the value whose day has come', () => {
    expect(valueOn(rows, 'certificate.threshold_percent', '2027-06-30')).toBe(80);
    expect(valueOn(rows, 'certificate.threshold_percent', '2027-07-01')).toBe(75);
  });

  it('falls back where no row has begun', () => {
    expect(valueOn(rows, 'certificate.threshold_percent', '2020-12-31')).toBe(80);
    expect(valueOn([], 'waitlist.daytime', '2027-01-01')).toEqual({ min: 8, max: 20 });
  });

  it('is never read in a wrong shape', () => {
    expect(() => valueOn(rows, 'pool.guides', '2027-01-01')).toThrow(/pool\.guides/);
  });

  it('has a fallback of its own shape, every one of them', () => {
    for (const name of settingNames) expect(definitions[name].accepts(definitions[name].fallback)).toBe(true);
  });
});
