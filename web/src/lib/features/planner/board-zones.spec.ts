import { describe, expect, it } from '@jest/globals';
import type { Misfit, Planner, PlannerSession } from '#lib/api/staff-planner.ts';
import { stretchAt, stretchesOf, teamZonesOf, zoneOf } from './board-zones.ts';
import { NO_ROW } from './grid-rows.ts';

const conflict = { kind: 'school_holiday' as const, weight: 'warn' as const, name: 'easter', other: null, count: null, until: null };
const misfits: Misfit[] = [
  { date: '2027-02-16', roomId: 'hall', conflicts: [conflict] },
  { date: '2027-02-17', roomId: 'other', conflicts: [conflict] },
];
const session = (change: object) =>
  ({
    runId: 'r',
    date: '2027-02-15',
    start: '17:00',
    end: '19:00',
    roomId: 'hall',
    trainerIds: ['k', 'l'],
    ...change,
  }) as unknown as PlannerSession;

describe('where a date does not fit, in the view of the team', () => {
  it('is asked for its own room, and shown in the rows of those who lead it', () => {
    const zones = teamZonesOf(misfits, session({}));
    expect(['k', 'l', 'm'].map((row) => zoneOf(zones, '2027-02-16', row))).toEqual(['careful', 'careful', null]);
    expect(zoneOf(zones, '2027-02-17', 'k')).toBeNull();
    expect(zoneOf(teamZonesOf(misfits, session({ trainerIds: [] })), '2027-02-16', NO_ROW)).toBe('careful');
  });

  it('is by the hour what else its trainers and its room have then', () => {
    const others = [
      session({ runId: 'a', start: '09:00', end: '10:00', roomId: 'other' }),
      session({ runId: 'b', start: '12:00', end: '13:00', trainerIds: ['m'] }),
      session({ runId: 'c', start: '14:00', end: '15:00', roomId: 'other', trainerIds: ['m'] }),
    ];
    const whole = {
      sessions: others,
      rooms: [
        { id: 'hall', name: 'Saal' },
        { id: 'other', name: 'Foyer' },
      ],
      trainers: [{ id: 'k', name: 'Kadir' }],
    } as unknown as Planner;
    const stretches = stretchesOf(session({}), whole, [], true);
    const kindAt = (start: string, end: string): string | undefined => stretchAt(stretches, 'k', { start, end })?.conflict.kind;
    expect([kindAt('09:30', '11:00'), kindAt('12:30', '13:30'), kindAt('14:00', '15:00')]).toEqual([
      'trainer_busy',
      'room_taken',
      undefined,
    ]);
  });
});
