import { describe, expect, it } from '@jest/globals';
import { berlinInstant } from '../../../time/berlin.js';
import { reportUntil } from './breach.js';

describe('E34: a breach has to be reported', () => {
  it('within 72 hours, which are hours and no days: the clock on the wall may have changed', () => {
    expect(reportUntil(berlinInstant('2027-02-05', '16:30'))).toEqual(berlinInstant('2027-02-08', '16:30'));
    expect(reportUntil(berlinInstant('2027-03-26', '16:30'))).toEqual(berlinInstant('2027-03-29', '17:30'));
  });
});
