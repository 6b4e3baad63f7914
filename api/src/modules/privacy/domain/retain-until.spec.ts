import { describe, expect, it } from '@jest/globals';
import { retainUntil } from './retain-until.js';

const terms = { proofMonths: 3, years: 5 };

describe('how long a proof of use needs who came', () => {
  it('E33: counts from the day on which the proof of the latest course is due', () => {
    expect(retainUntil(['2026-05-02', '2027-02-13', '2025-01-01'], terms)).toBe('2032-05-13');
  });

  it('ends a month that is shorter with its last day', () => {
    expect(retainUntil(['2027-11-30'], { proofMonths: 3, years: 0 })).toBe('2028-02-29');
  });

  it('is not at all for who never came', () => {
    expect(retainUntil([], terms)).toBeNull();
  });
});
