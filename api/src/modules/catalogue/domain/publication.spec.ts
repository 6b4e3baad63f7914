import { describe, expect, it } from '@jest/globals';
import { accessUnknown, canPublish, checkPublication, type PublicationFacts } from './publication.js';

const now = new Date('2027-01-04T09:00:00Z');
const ready: PublicationFacts = {
  state: 'DRAFT',
  format: 'PRESENCE',
  teachingUnits: 8,
  unitsOver: false,
  unitSpan: null,
  needsAllUnits: false,
  firstStart: new Date('2027-02-06T08:00:00Z'),
  registrationOpensAt: null,
  registrationDeadline: new Date('2027-01-30T22:59:00Z'),
  decisionDate: '2027-01-27',
  hasRoom: true,
  hasTrainer: true,
  hasContact: true,
  placesInRoom: 16,
  roomSeats: 20,
  rooms: [{ name: 'Saal 1', access: [{ key: 'step_free', yes: false }] }],
  flags: [],
  translations: [{ language: 'en', outdated: false }],
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
    expect(check({ hasRoom: false, roomSeats: null, rooms: [], hasTrainer: false, hasContact: false })).toEqual([
      ['room', 'trainer', 'contact'],
      [],
      true,
    ]);
    expect(check({ registrationDeadline: now, placesInRoom: 21 })).toEqual([['deadline', 'seats'], [], true]);
  });

  it('so is a registration that would open only once it is closed', () => {
    const { registrationDeadline } = ready;
    expect(check({ registrationOpensAt: new Date('2027-01-30T08:00:00Z') })).toEqual([[], [], true]);
    expect(check({ registrationOpensAt: registrationDeadline })).toEqual([['deadline'], [], true]);
  });

  it('so are days that are over, or lie after the first date', () => {
    expect(check({ decisionDate: '2027-01-03' })).toEqual([['decision'], [], true]);
    expect(check({ decisionDate: '2027-02-07', registrationDeadline: new Date('2027-02-07T22:59:00Z') })).toEqual([
      ['deadline', 'decision'],
      [],
      true,
    ]);
    expect(check({ decisionDate: '2027-02-06', registrationDeadline: new Date('2027-02-06T22:59:00Z') })).toEqual([[], [], true]);
  });

  it("more units than fit into the time of a date are worth a look, and in nobody's way", () =>
    expect(check({ unitsOver: true })).toEqual([['units'], [], true]));

  it('S2: so are units outside of what the programme provides for; too few for interpreters are a decision', () => {
    const span = { min: 20, max: 36 };
    expect(check({ unitSpan: span, teachingUnits: 36 })).toEqual([[], [], true]);
    expect(check({ unitSpan: span, teachingUnits: 12 })).toEqual([['unitSpan'], [], true]);
    expect(check({ unitSpan: span, teachingUnits: 36.5 })).toEqual([['unitSpan'], [], true]);
    const stateOf = (units: number) =>
      checkPublication({ ...ready, unitSpan: { min: 24, max: null }, needsAllUnits: true, teachingUnits: units }, now).find(
        ({ point }) => point === 'unitSpan',
      )?.state;
    expect([stateOf(23.5), stateOf(24), stateOf(80)]).toEqual(['ask', 'ok', 'ok']);
  });

  it('so is a room of which nobody has written down how to get in, or what the course promises there', () => {
    const hall = { name: 'Saal 2', access: [{ key: 'step_free', yes: true }] };
    const rooms = [hall, { name: 'Saal 3', access: [] }];
    expect(check({ rooms })).toEqual([['access'], [], true]);
    expect(accessUnknown({ rooms, flags: ['induction_loop', 'childcare'] })).toEqual([
      { room: 'Saal 2', keys: ['induction_loop'] },
      { room: 'Saal 3', keys: ['step_free', 'induction_loop'] },
    ]);
    expect(check({ rooms: [hall] })).toEqual([[], [], true]);
  });

  it('S3: so is a text in one language only, or a translation that is out of date', () => {
    expect(check({ translations: [] })).toEqual([['languages'], [], true]);
    expect(check({ translations: [...ready.translations, { language: 'ar', outdated: true }] })).toEqual([['languages'], [], true]);
  });

  it('an online course needs no room', () =>
    expect(check({ format: 'ONLINE', hasRoom: false, roomSeats: null, rooms: [] })).toEqual([[], [], true]));

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
