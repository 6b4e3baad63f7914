import { describe, expect, it } from '@jest/globals';
import { historyOf, type LoggedAct } from './run-history.js';

const act = (minute: number, verb: string, data: LoggedAct['data'], actorId = 'zeynep'): LoggedAct => ({
  ...{ at: new Date(Date.UTC(2027, 0, 4, 10, minute)), actorKind: 'staff', actorId, who: actorId, verb, data },
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

  it('makes one entry of what one person saved in one sitting, from its first value to its last', () => {
    const saved = (minute: number, from: number, to: number, who?: string) =>
      act(minute, 'run.draft_changed', { capacity: { from, to } }, who);
    const entries = historyOf([saved(40, 13, 14, 'markus'), saved(20, 12, 13), saved(5, 16, 12)]);
    expect(entries.map(({ who, times, changes }) => [who, times, changes])).toEqual([
      ['markus', 1, [{ field: 'capacity', from: ['13'], to: ['14'] }]],
      ['zeynep', 2, [{ field: 'capacity', from: ['16'], to: ['13'] }]],
    ]);
    expect(historyOf([saved(50, 12, 13), saved(5, 16, 12)])).toHaveLength(2);
    expect(historyOf([saved(10, 12, 16), saved(5, 16, 12)])[0]?.changes).toEqual([]);
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
});
