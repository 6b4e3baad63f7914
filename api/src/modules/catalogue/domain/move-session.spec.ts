import { berlinInstant } from '../../../time/berlin.js';
import { describe, expect, it } from '@jest/globals';
import type { RunState } from './run-moves.js';
import { moveSession as moved, type MovedSession, type SessionMove, type StoredSession } from './move-session.js';

const session: StoredSession = {
  id: 's2',
  runId: 'r',
  n: 2,
  date: '2027-03-27',
  start: '09:30',
  end: '16:45',
  startsAt: berlinInstant('2027-03-27', '09:30'),
  roomId: 'hall',
  teachingUnits: 8,
  state: 'PLANNED',
  movedFrom: null,
};
const other = { startsAt: berlinInstant('2027-04-17', '16:00'), endsAt: berlinInstant('2027-04-17', '18:00') };
const moveSession = (
  from: StoredSession,
  run: RunState,
  to: SessionMove,
  now = berlinInstant('2027-03-01', '09:00'),
): MovedSession | null => moved(from, { run, others: [other], now }, to);
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

  it('takes another room, at the same time or with it', () => {
    const there = { date: '2027-03-27', start: '09:30', end: '16:45' };
    expect(moveSession(session, 'PUBLISHED', { ...there, roomId: 'hall' })).toBeNull();
    expect(moveSession(session, 'PUBLISHED', { ...there, roomId: 'attic' })).toMatchObject({ roomId: 'attic', movedFrom: null });
    expect(moveSession(session, 'PUBLISHED', next)?.roomId).toBe('hall');
    expect(moveSession(session, 'PUBLISHED', { ...next, roomId: null })?.roomId).toBeNull();
  });

  it('keeps its units, or has the ones that were typed, in halves', () => {
    const there = { date: '2027-03-27', start: '09:30', end: '16:45' };
    expect(moveSession(session, 'PUBLISHED', next)?.teachingUnits).toBe(8);
    expect(moveSession(session, 'PUBLISHED', { ...there, teachingUnits: 8 })).toBeNull();
    expect(moveSession(session, 'PUBLISHED', { ...there, teachingUnits: 7.5 })).toMatchObject({ teachingUnits: 7.5, movedFrom: null });
    expect(() => moveSession(session, 'PUBLISHED', { ...next, teachingUnits: 7.2 })).toThrow('run.units_malformed');
  });

  it('has not begun, and does not go back in time', () => {
    expect(() => moveSession(session, 'RUNNING', next, session.startsAt)).toThrow('session.begun');
    const justBefore = new Date(session.startsAt.getTime() - 1);
    expect(moveSession(session, 'RUNNING', next, justBefore)).not.toBeNull();
    expect(() => moveSession(session, 'RUNNING', { ...next, date: '2027-03-26' }, justBefore)).toThrow('session.date_past');
  });

  it('does not fall upon another date of the course', () => {
    expect(() => moveSession(session, 'PUBLISHED', { ...next, date: '2027-04-17' })).toThrow('run.sessions_overlap');
    expect(moveSession(session, 'PUBLISHED', { date: '2027-04-17', start: '09:30', end: '16:00' })).not.toBeNull();
  });

  it('stays where it is once the run is over or called off', () => {
    for (const state of ['COMPLETED', 'SETTLED', 'CANCELLED'] as const) {
      expect(() => moveSession(session, state, next)).toThrow('session.not_movable');
    }
    expect(() => moveSession({ ...session, state: 'CANCELLED' }, 'PUBLISHED', next)).toThrow('session.not_movable');
  });
});
