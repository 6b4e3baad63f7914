import { describe, expect, it } from '@jest/globals';
import type { Planner, PlannerSession } from '#lib/api/staff-planner.ts';
import { beginning, nearRooms, NO_ROW, roomRows, rowsHolding, teamRows } from './grid-rows.ts';

const room = (id: string, town: string) => ({ id, name: `Raum ${id}`, town, seats: 20, stepFree: null });
const date = (day: string, roomId: string | null, trainerIds: string[] = []) =>
  ({ date: day, roomId, trainerIds }) as unknown as PlannerSession;
const off = { trainerId: null, house: null, roomIds: [] };
const rooms: Planner['rooms'] = [room('1', 'Gießen'), room('2', 'Gießen'), room('3', 'Kassel')];

describe('the rows of the board', () => {
  it('are the rooms by town, each with its dates by day, and one for what has no room', () => {
    const rows = roomRows({ sessions: [date('2027-02-15', '2'), date('2027-02-15', '2'), date('2027-02-16', null)], closed: [] }, rooms);
    expect(rows.map(({ id, town, count }) => [id, town, count])).toEqual([
      ['1', 'Gießen', 0],
      ['2', null, 2],
      ['3', 'Kassel', 0],
      [NO_ROW, null, 1],
    ]);
    expect(rows[1]?.ofDay.get('2027-02-15')).toHaveLength(2);
  });

  it('are closed with their house, and only on its days', () => {
    const works = {
      ...off,
      reason: 'closed' as const,
      from: '2027-02-16',
      to: '2027-02-17',
      name: 'Umbau',
      house: 'Haus',
      roomIds: ['1', '2'],
    };
    const rows = roomRows({ sessions: [], closed: [works] }, rooms);
    const closed = (day: string): string =>
      rows
        .filter((row) => row.closedOn(day))
        .map(({ id }) => id)
        .join(' ');
    expect([closed('2027-02-15'), closed('2027-02-16')]).toEqual(['', '1 2']);
  });

  it('are the team, with the days on which somebody is away, and one for what nobody leads', () => {
    const away = { reason: 'trainer_absent' as const, ...off, from: '2027-02-16', to: '2027-02-17', name: 'Kadir', trainerId: 'k' };
    const rows = teamRows({
      ...{ trainers: [{ id: 'k', name: 'Kadir' }], closed: [away] },
      sessions: [date('2027-02-15', '1', ['k']), date('2027-02-15', '1')],
    });
    expect(rows.map(({ name, count }) => [name, count])).toEqual([
      ['Kadir', 1],
      [null, 1],
    ]);
    expect(['2027-02-15', '2027-02-16', '2027-02-18'].map((day) => rows[0]?.closedOn(day)?.name)).toEqual([undefined, 'Kadir', undefined]);
  });

  it('are first those that hold about so many dates: the others follow when there is time', () => {
    const rows = roomRows({ sessions: [date('a', '1'), date('b', '1'), date('c', '2'), date('d', '3')], closed: [] }, rooms);
    expect([1, 4, 5, 6, 99].map((dates) => rowsHolding(rows, dates))).toEqual([1, 2, 2, 3, 4]);
  });

  it('come with the page as far as they are drawn at once, with all the dates in them', () => {
    const many = Array.from({ length: 30 }, (_, n) => date(`d${n}`, n < 25 ? '2' : '3', [n < 25 ? 'k' : 'l']));
    const planner = {
      rooms,
      sessions: many,
      trainers: [
        { id: 'l', name: 'Lin' },
        { id: 'k', name: 'Kadir' },
      ],
      closed: [],
      next: null,
    };
    const first = (isTeam: boolean): number[] => beginning(planner, isTeam).sessions.map((one) => many.indexOf(one));
    expect(first(false)).toEqual([...Array(25).keys()]);
    expect(first(true)).toHaveLength(30);
    expect(beginning({ ...planner, sessions: many.slice(25) }, true).sessions).toHaveLength(5);
  });

  it('are of towns in which something is planned, and all where nothing is', () => {
    expect(nearRooms({ rooms, sessions: [date('a', '1')] }).map(({ id }) => id)).toEqual(['1', '2']);
    expect(nearRooms({ rooms, sessions: [] })).toHaveLength(3);
  });
});
