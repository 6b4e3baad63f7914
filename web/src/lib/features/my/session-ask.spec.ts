import { describe, expect, it } from '@jest/globals';
import type { MissedSession, MySession } from '#lib/api/types.ts';
import { askOf } from './session-ask.ts';

const session = { moved: null } as unknown as MySession;
const missed: MissedSession = { excused: false, canExcuse: true, attainable: 8, threshold: 12, inReach: false };
const moved = (canCome: boolean | null) =>
  ({ moved: { date: '2027-02-06', start: '09:00', canCome, overlap: null } }) as unknown as MySession;

describe('the page of one date', () => {
  it('E08: asks whether to excuse, or to take it back', () => {
    expect(askOf(session, missed).kind).toBe('excuse');
    expect(askOf(session, { ...missed, excused: true }).kind).toBe('undo');
  });

  it('E11: asks whether the new date suits, until there is an answer', () => {
    expect(askOf(moved(null), missed).kind).toBe('moved');
    expect(askOf(moved(true), missed).kind).toBe('excuse');
    expect(askOf(moved(false), { ...missed, excused: true }).kind).toBe('undo');
  });

  it('asks nothing once the date has begun', () => {
    expect(askOf(moved(null), { ...missed, canExcuse: false }).kind).toBe('closed');
  });
});
