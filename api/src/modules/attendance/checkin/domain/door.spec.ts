import { describe, expect, it } from '@jest/globals';
import { doorState, isAfterEnd, linkState, mayStillSend, namesGoAt, seenAt } from './door.js';

const date = '2027-02-10';
const at = (time: string): Date => new Date(`${time}Z`);

describe('a door', () => {
  it('is open on its day in Germany, from midnight to midnight', () => {
    const state = (time: string): string => doorState({ date, endedAt: null }, at(time));
    expect(['2027-02-09T22:59:59', '2027-02-09T23:00:00', '2027-02-10T22:59:59', '2027-02-10T23:00:00'].map(state)).toEqual([
      'NOT_YET',
      'OPEN',
      'OPEN',
      'ENDED',
    ]);
  });

  it('has a link that twenty wrong PINs lock, and that is over all the same when its day is', () => {
    const state = (tries: number, time: string): string => linkState({ date, endedAt: null, tries }, at(time));
    expect([state(19, '2027-02-10T12:00:00'), state(20, '2027-02-10T12:00:00'), state(20, '2027-02-10T23:00:00')]).toEqual([
      'OPEN',
      'LOCKED',
      'ENDED',
    ]);
  });

  it('is over as soon as staff end it', () => {
    expect(doorState({ date, endedAt: at('2027-02-10T16:00:00') }, at('2027-02-10T16:00:01'))).toBe('ENDED');
  });

  it('hears of what was seen there until the end of the next day', () => {
    const late = (now: string): boolean => mayStillSend({ date, endedAt: null }, at(now));
    expect([late('2027-02-10T17:01:00'), late('2027-02-11T22:59:00'), late('2027-02-11T23:00:00')]).toEqual([true, true, false]);
  });

  it('knows what was seen after staff had ended it', () => {
    const door = { date, endedAt: at('2027-02-10T16:30:00') };
    expect(['2027-02-10T16:29:59', '2027-02-10T16:30:00'].map((time) => isAfterEnd(door, at(time)))).toEqual([false, true]);
    expect(isAfterEnd({ ...door, endedAt: null }, at('2027-02-10T22:00:00'))).toBe(false);
  });

  it('lets no device hold a name for longer than 24 hours after the end of its date', () => {
    expect(namesGoAt(at('2027-02-10T19:45:00'))).toEqual(at('2027-02-11T19:45:00'));
  });
});

describe('the moment at which somebody was seen', () => {
  const now = at('2027-02-10T17:00:00');

  it('is as long ago as the device says, however wrong its clock is', () => {
    expect(seenAt(now, { at: at('2019-05-01T03:00:00'), sentAt: at('2019-05-01T03:20:00') })).toEqual(at('2027-02-10T16:40:00'));
  });

  it('is never in the future', () => {
    expect(seenAt(now, { at: at('2027-02-10T17:05:00'), sentAt: at('2027-02-10T17:00:00') })).toEqual(now);
  });
});
