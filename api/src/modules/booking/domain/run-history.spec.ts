import { describe, expect, it } from '@jest/globals';
import { historyOf, type LoggedAct } from './run-history.js';

const act = (minute: number, verb: string, data: LoggedAct['data']): LoggedAct => ({
  ...{ at: new Date(Date.UTC(2027, 0, 4, 10, minute)), actorKind: 'staff', actorId: 'zeynep', who: 'Zeynep', verb, data },
});

describe('the history of a course', () => {
  it('tells each field as it was and as it is, and of the dates only those that came or went', () => {
    const [entry] = historyOf([
      act(0, 'run.draft_changed', {
        capacity: { from: 16, to: 12 },
        sessions: { from: ['a', 'b'], to: ['b', 'c'] },
        town: { from: null, to: '' },
      }),
    ]);
    expect(entry?.changes).toEqual([
      { field: 'capacity', from: ['16'], to: ['12'] },
      { field: 'sessions', from: ['a'], to: ['c'] },
    ]);
  });

  it('says how often a sitting was saved, and of a text of which only the length is known that it changed', () => {
    const description = { from: { length: 0 }, to: { length: 312 } };
    const [entry] = historyOf([
      act(5, 'run.draft_changed', { description, promise: { from: { length: 9 }, to: { length: 9 } }, savings: 7 }),
    ]);
    expect(entry?.times).toBe(7);
    expect(entry?.changes).toEqual([
      { field: 'description', from: [], to: ['length:312'] },
      { field: 'promise', from: ['length:9'], to: ['length:9'] },
    ]);
  });

  it('tells rules and moved dates by what is different, with the reason, and no number of the machine', () => {
    const [moved, rules, places] = historyOf([
      act(9, 'session.moved', {
        sessionId: 'x',
        from: { date: '2027-02-15', roomId: 'r' },
        to: { date: '2027-02-16', roomId: 'r' },
        reason: 'Krank',
      }),
      act(8, 'run.rules_set', { from: { minAge: null, prerequisites: [] }, to: { minAge: 18, prerequisites: [] } }),
      act(7, 'run.capacity_changed', { from: 16, to: 12, ledgerVersion: 4 }),
    ]);
    expect(moved).toMatchObject({ reason: 'Krank', changes: [{ field: 'date', from: ['2027-02-15'], to: ['2027-02-16'] }] });
    expect(rules?.changes).toEqual([{ field: 'minAge', from: [], to: ['18'] }]);
    expect(places?.changes).toEqual([{ field: 'capacity', from: ['16'], to: ['12'] }]);
  });

  it('tells what was done all the same, of one date and of many, and who teaches as that', () => {
    const despite = ['trainer_busy', 'public_holiday'];
    const [one, many, team] = historyOf([
      act(9, 'session.moved', { sessionId: 'x', from: { teachingUnits: 8 }, to: { teachingUnits: 6 }, despite }),
      act(8, 'series.moved', { sessions: { from: ['a'], to: ['b'] }, despite }),
      act(7, 'run.team_set', { from: ['anna'], to: ['ben', 'anna'], despite }),
    ]);
    const knowingly = { field: 'despite', from: [], to: despite };
    expect(one?.changes).toEqual([{ field: 'teachingUnits', from: ['8'], to: ['6'] }, knowingly]);
    expect(many?.changes).toEqual([{ field: 'sessions', from: ['a'], to: ['b'] }, knowingly]);
    expect(team?.changes).toEqual([{ field: 'trainerIds', from: ['anna'], to: ['ben', 'anna'] }, knowingly]);
  });
});
