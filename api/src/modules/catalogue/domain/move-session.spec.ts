import { describe, expect, it } from '@jest/globals';
import { moveSession, type StoredSession } from './move-session.js';

const session: StoredSession = {
  id: 's2',
  runId: 'r',
  n: 2,
  date: '2027-03-27',
  start: '09:30',
  end: '16:45',
  state: 'PLANNED',
  movedFrom: null,
};
const next = { date: '2027-04-03', start: '09:30', end: '16:45' };

describe('a session that moves', () => {
  it('keeps its clock time when the clocks change between the two dates', () => {
    expect(moveSession(session, 'PUBLISHED', next)).toMatchObject({ startsAt: new Date('2027-04-03T07:30:00Z') });
  });

  it('remembers the first date, not the one between', () => {
    const moved = moveSession(session, 'PUBLISHED', next);
    expect(moved?.movedFrom).toEqual({ date: '2027-03-27', start: '09:30' });
    const again = moveSession({ ...session, ...next, movedFrom: moved?.movedFrom ?? null }, 'RUNNING', { ...next, date: '2027-04-10' });
    expect(again?.movedFrom).toEqual({ date: '2027-03-27', start: '09:30' });
  });

  it('is as if it had never moved when it comes back', () => {
    const away = { ...session, ...next, movedFrom: { date: '2027-03-27', start: '09:30' } };
    expect(moveSession(away, 'PUBLISHED', { date: '2027-03-27', start: '09:30', end: '16:45' })?.movedFrom).toBeNull();
  });

  it('does not move to where it is', () => {
    expect(moveSession(session, 'PUBLISHED', { date: '2027-03-27', start: '09:30', end: '16:45' })).toBeNull();
  });

  it('stays where it is once the run is over or called off', () => {
    for (const state of ['COMPLETED', 'SETTLED', 'CANCELLED'] as const) {
      expect(() => moveSession(session, state, next)).toThrow('session.not_movable');
    }
    expect(() => moveSession({ ...session, state: 'CANCELLED' }, 'PUBLISHED', next)).toThrow('session.not_movable');
  });
});
