import { describe, expect, it } from '@jest/globals';
import { dial, readPhone } from './dial.ts';

describe('a stored phone number', () => {
  it.each([
    ['+4915123456789', '0151 23456789'],
    ['+496990009120', '069 90009120'],
    ['+4966190270', '0661 90270'],
    ['+4966591234', '06659 1234'],
    ['+49615112345', '06151 12345'],
  ])('%s is read as %s, and dialled as before', (stored, read) => {
    expect([readPhone(stored), dial(readPhone(stored))]).toEqual([read, `tel:${stored}`]);
  });

  it.each(['+903121234567', '+49391123456', '069 90009-120', '4711'])('%s stays as it is', (stored) => {
    expect(readPhone(stored)).toBe(stored);
  });
});
