import { describe, expect, it } from '@jest/globals';
import { canPublish, checkPublication, type PublicationFacts } from './publication.js';

const now = new Date('2027-01-04T09:00:00Z');
const ready: PublicationFacts = {
  state: 'DRAFT',
  format: 'PRESENCE',
  teachingUnits: 8,
  unitsOver: false,
  firstStart: new Date('2027-02-06T08:00:00Z'),
  registrationDeadline: new Date('2027-01-30T22:59:00Z'),
  hasRoom: true,
  hasTrainer: true,
  hasContact: true,
  capacity: 16,
  roomSeats: 20,
  conflicts: null,
  sameEyes: null,
};
const check = (change: Partial<PublicationFacts> = {}): [string[], string[], boolean] => {
  const facts = { ...ready, ...change };
  const points = checkPublication(facts, now);
  const those = (wanted: string): string[] => points.filter(({ state }) => state === wanted).map(({ point }) => point);
  return [those('look'), those('stop'), canPublish(facts, points)];
};

describe('before a run is published', () => {
  it('nothing is in the way of a run that is whole', () => expect(check()).toEqual([[], [], true]));

  it('what is missing is worth a look', () => {
    expect(check({ hasRoom: false, roomSeats: null, hasTrainer: false, hasContact: false })).toEqual([
      ['room', 'trainer', 'contact'],
      [],
      true,
    ]);
    expect(check({ registrationDeadline: now, capacity: 21 })).toEqual([['deadline', 'seats'], [], true]);
  });

  it("more units than fit into the time of a date are worth a look, and in nobody's way", () =>
    expect(check({ unitsOver: true })).toEqual([['units'], [], true]));

  it('an online course needs no room', () => expect(check({ format: 'ONLINE', hasRoom: false, roomSeats: null })).toEqual([[], [], true]));

  it('what has begun, has no dates or no units cannot be published', () => {
    expect(check({ firstStart: now })).toEqual([[], ['dates'], false]);
    expect(check({ firstStart: null, teachingUnits: 0 })).toEqual([[], ['dates', 'units'], false]);
  });

  it('S2: what is in the way of a date is in the way of the course; what one may decide about is asked', () => {
    expect(check({ conflicts: 'block' })).toEqual([[], ['conflicts'], false]);
    expect(check({ conflicts: 'warn' })).toEqual([['conflicts'], [], true]);
    const points = checkPublication({ ...ready, conflicts: 'ask' }, now);
    expect([points.at(-1), canPublish(ready, points)]).toEqual([{ point: 'conflicts', state: 'ask' }, true]);
  });

  it('nor what is public already', () => expect(check({ state: 'PUBLISHED' })[2]).toBe(false));
});
