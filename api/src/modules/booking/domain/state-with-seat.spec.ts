import { describe, expect, it } from '@jest/globals';
import { finding } from './finding.js';
import { stateWithSeat } from './state-with-seat.js';

describe('pain 6: with a seat, somebody who waited', () => {
  it.each([
    ['has it, when nothing was to be decided', [finding('overlap')], false, 'CONFIRMED'],
    ['is a request again, when nobody has decided', [finding('interview')], false, 'REQUESTED'],
    ['has it, when staff had said yes', [finding('interview')], true, 'CONFIRMED'],
  ] as const)('%s', (_case, findings, isApproved, state) => expect(stateWithSeat(findings, isApproved)).toBe(state));
});
