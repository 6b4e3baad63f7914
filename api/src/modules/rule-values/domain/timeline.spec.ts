import { describe, expect, it } from '@jest/globals';
import { canBeSet, canBeTakenBack, timeline } from './timeline.js';

const value = (validFrom: string) => ({ validFrom, value: 80, source: 'Richtlinie' });

describe('the values of a rule', () => {
  it('stand youngest first, and one of them holds today', () => {
    const states = timeline([value('2021-01-01'), value('2027-07-01'), value('2025-01-01')], '2027-01-04').map(({ validFrom, state }) => [
      validFrom,
      state,
    ]);
    expect(states).toEqual([
      ['2027-07-01', 'COMING'],
      ['2025-01-01', 'NOW'],
      ['2021-01-01', 'PAST'],
    ]);
  });

  it('change from today on and never before', () => {
    expect([canBeSet('2027-01-03', '2027-01-04'), canBeSet('2027-01-04', '2027-01-04')]).toEqual([false, true]);
    expect([canBeTakenBack('2027-01-04', '2027-01-04'), canBeTakenBack('2027-01-05', '2027-01-04')]).toEqual([false, true]);
  });
});
