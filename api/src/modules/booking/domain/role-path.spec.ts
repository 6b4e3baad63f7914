import { describe, expect, it } from '@jest/globals';
import { type PathFacts, rolePath } from './role-path.js';

const states = (bookings: PathFacts['bookings'], isQualified = false) => rolePath({ bookings, isQualified }).map(({ state }) => state);
const basic = (state: string) => ({ kind: 'BASIC_QUALIFICATION', state }) as const;

describe('the way from the basic qualification to the reflection talk', () => {
  it('says what is done, what is booked and what comes next', () => {
    expect(states([basic('CONFIRMED')])).toEqual(['booked', 'next', 'later']);
    expect(states([basic('COMPLETED')])).toEqual(['done', 'next', 'later']);
    expect(states([basic('COMPLETED'), { kind: 'IN_DEPTH_SEMINAR', state: 'REQUESTED' }])).toEqual(['done', 'booked', 'next']);
    expect(states([{ kind: 'IN_DEPTH_SEMINAR', state: 'COMPLETED' }], true)).toEqual(['done', 'done', 'next']);
  });

  it('begins with what is missing: cancelled, missed and waiting count for nothing', () => {
    expect(states([basic('CANCELLED_BY_PARTICIPANT'), basic('INCOMPLETE'), basic('WAITLISTED')])).toEqual(['next', 'later', 'later']);
  });

  it('counts the seminars', () => {
    const seminar = { kind: 'IN_DEPTH_SEMINAR', state: 'COMPLETED' } as const;
    expect(rolePath({ bookings: [seminar, seminar], isQualified: true })[1]).toEqual({ kind: 'IN_DEPTH_SEMINAR', state: 'done', done: 2 });
  });

  it('is nothing for who is on another way', () => {
    expect(states([{ kind: 'DEUTSCH4U', state: 'CONFIRMED' }])).toEqual([]);
    expect(states([])).toEqual([]);
  });
});
