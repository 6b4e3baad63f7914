import { describe, expect, it } from '@jest/globals';
import { callerWay } from './caller-way.ts';

const full = { taken: 8, capacity: 8, collecting: false };
const free = { ...full, taken: 7 };

describe('pain 37: what staff can do for somebody on the phone', () => {
  it('a place while one is free, also after registration has closed', () => {
    expect((['PUBLISHED', 'CLOSED_FOR_REGISTRATION', 'RUNNING'] as const).map((state) => callerWay({ ...free, state }))).toEqual([
      'seat',
      'seat',
      'seat',
    ]);
  });

  it('the waiting list once the course is full and people can still book', () => {
    expect(callerWay({ ...full, state: 'CONFIRMED' })).toBe('queue');
    expect(callerWay({ ...full, state: 'RUNNING' })).toBeNull();
  });

  it('nothing in a course that is cancelled, over, or still a draft', () => {
    expect((['CANCELLED', 'COMPLETED', 'SETTLED', 'DRAFT'] as const).map((state) => callerWay({ ...free, state }))).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(callerWay({ ...free, state: 'PUBLISHED', collecting: true })).toBeNull();
  });
});
