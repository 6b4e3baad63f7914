import { describe, expect, it } from '@jest/globals';
import { assertPresence, type Presence, unitsOfPresence } from './presence.js';

/** An evening of four units with a break of a quarter of an hour. */
const evening = { start: '17:30', end: '20:45', units: 4 };
/** A Saturday of eight units with breaks of an hour and a half. */
const saturday = { start: '09:00', end: '16:30', units: 8 };

describe('units for having been there from one moment to another', () => {
  it.each<[Presence, number]>([
    [{}, 4],
    [{ arrivedAt: '17:05' }, 4],
    [{ arrivedAt: '17:40' }, 4],
    [{ arrivedAt: '17:50' }, 3.5],
    [{ arrivedAt: '18:15' }, 3],
    [{ leftAt: '20:00' }, 3],
    [{ arrivedAt: '18:15', leftAt: '20:00' }, 2],
    [{ arrivedAt: '17:00', leftAt: '21:30' }, 4],
    [{ arrivedAt: '20:40' }, 0.5],
  ])('on an evening of four units %j is %s', (presence, units) => expect(unitsOfPresence(evening, presence)).toBe(units));

  it('breaks count as a part of the date', () => {
    expect(unitsOfPresence(saturday, { leftAt: '12:45' })).toBe(4);
    expect(unitsOfPresence(saturday, { arrivedAt: '13:30' })).toBe(3);
  });

  it('are never more than the date has, also where it has no half', () => {
    expect(unitsOfPresence({ ...evening, units: 0.3 }, {})).toBe(0.3);
  });
});

describe('times that can be', () => {
  it.each<[Presence]>([[{}], [{ arrivedAt: '17:00' }], [{ leftAt: '21:00' }], [{ arrivedAt: '18:00', leftAt: '18:30' }]])(
    '%j',
    (presence) => {
      expect(() => assertPresence(evening, presence)).not.toThrow();
    },
  );

  it.each<[Presence]>([
    [{ arrivedAt: '18:30', leftAt: '18:30' }],
    [{ arrivedAt: '19:00', leftAt: '18:30' }],
    [{ arrivedAt: '20:45' }],
    [{ leftAt: '17:30' }],
    [{ arrivedAt: '16:00', leftAt: '17:00' }],
  ])('not %j', (presence) => expect(() => assertPresence(evening, presence)).toThrow('attendance.times_impossible'));
});
