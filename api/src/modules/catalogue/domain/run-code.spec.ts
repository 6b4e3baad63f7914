import { describe, expect, it } from '@jest/globals';
import { codeStem, nextCode } from './run-code.js';

describe('the number of a course', () => {
  it('tells kind and year, and whom a basic qualification is for', () => {
    expect(codeStem('BASIC_QUALIFICATION', 'VOLUNTEER', '2027')).toBe('BQ-2027-');
    expect(codeStem('BASIC_QUALIFICATION', 'INTERPRETER', '2027')).toBe('BQ-L-2027-');
    expect(codeStem('DEUTSCH4U', 'LEARNER', '2028')).toBe('D4U-2028-');
  });

  it('is one more than the highest, and is never given again for a gap', () => {
    expect(nextCode('VS-2027-', [])).toBe('VS-2027-01');
    expect(nextCode('VS-2027-', ['VS-2027-01', 'VS-2027-09', 'VS-2027-9b', 'VS-2026-44'])).toBe('VS-2027-10');
    expect(nextCode('VS-2027-', ['VS-2027-0099'])).toBe('VS-2027-100');
  });
});
