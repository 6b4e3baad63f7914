import { describe, expect, it } from '@jest/globals';
import { berlinInstant } from '../../../time/berlin.js';
import type { StoredSession } from './move-session.js';
import { type MoveScope, seriesMoves } from './series-move.js';

const dates = ['2027-03-18', '2027-03-25', '2027-04-01', '2027-04-08'];
const session = (n: number, more: Partial<StoredSession> = {}): StoredSession => {
  const date = dates[n - 1] ?? '';
  const start = more.start ?? '18:00';
  return {
    ...{ id: String(n), runId: 'run', n, date, start, end: '19:30', startsAt: berlinInstant(date, start) },
    ...{ roomId: 'saal', teachingUnits: 2, state: 'PLANNED', movedFrom: null },
    ...more,
  };
};
const all = [session(1), session(2), session(3, { start: '17:30', roomId: 'nebenan' }), session(4)];
const now = new Date('2027-03-20T09:00:00Z');
const moved = (scope: MoveScope, to: object = {}) =>
  seriesMoves(session(2), { date: '2027-03-26', start: '18:30', end: '20:00', roomId: 'neu', ...to }, scope, all, now).map((one) => [
    one.session.n,
    one.to.date,
    one.to.start,
    one.to.roomId ?? '-',
  ]);

describe('dates that move together', () => {
  it('are this one, it and all after it, or all that have not begun; the last one goes first when they move on', () => {
    expect(moved('ONE').map(([n]) => n)).toEqual([2]);
    expect(moved('FOLLOWING').map(([n]) => n)).toEqual([4, 3, 2]);
    expect(moved('ALL', { date: '2027-03-24' }).map(([n]) => n)).toEqual([2, 3, 4]);
    const beforeAll = new Date('2027-03-01T09:00:00Z');
    const to = { date: '2027-03-24', start: '18:00', end: '19:30' };
    expect(seriesMoves(session(2), to, 'ALL', all, beforeAll).map((one) => one.session.n)).toEqual([1, 2, 3, 4]);
  });

  it('that have as many units get the new ones with it; the others keep theirs', () => {
    const some = [session(2), session(3, { teachingUnits: 3 }), session(4)];
    const to = { date: '2027-03-25', start: '18:00', end: '18:45', teachingUnits: 1 };
    const units = seriesMoves(session(2), to, 'FOLLOWING', some, now).map((one) => [one.session.n, one.to.teachingUnits]);
    expect(units).toEqual([
      [2, 1],
      [3, undefined],
      [4, 1],
    ]);
  });

  it('keep their own hours and rooms, and the hour on the wall also across the change of the clock (E22)', () => {
    expect(moved('FOLLOWING')).toEqual([
      [4, '2027-04-09', '18:30', 'neu'],
      [3, '2027-04-02', '18:00', '-'],
      [2, '2027-03-26', '18:30', 'neu'],
    ]);
  });

  it('never leave their day, and leave out what is called off', () => {
    const late = [session(2), session(3, { start: '23:45', end: '23:55' })];
    const to = { date: '2027-03-25', start: '19:00', end: '20:30' };
    expect(() => seriesMoves(session(2), to, 'FOLLOWING', late, now)).toThrow('run.invalid');
    const off = [session(2), session(3, { state: 'CANCELLED' })];
    expect(seriesMoves(session(2), to, 'FOLLOWING', off, now)).toHaveLength(1);
  });
});
