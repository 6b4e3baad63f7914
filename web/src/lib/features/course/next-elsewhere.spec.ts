import { describe, expect, it } from '@jest/globals';
import type { RunDetail } from '#lib/api/types.ts';
import { nextElsewhere } from './next-elsewhere.ts';

const date = (n: number, day: string, more: object = {}) => ({
  ...{ id: `s${n}`, n, date: day, start: '09:00', end: '16:00', teachingUnits: 8, cancelled: false },
  ...more,
});
const hall = { name: 'Haus', room: 'Raum 2', street: '', postcode: '', town: '', transit: null, access: [] };
const found = (more: object, today = '2027-02-06') =>
  nextElsewhere(
    { seats: { state: 'free' }, venue: hall, sessions: [date(1, '2027-02-06'), date(2, '2027-02-13')], ...more } as unknown as RunDetail,
    today,
  )?.n ?? null;
const second = { sessions: [date(1, '2027-02-06'), date(2, '2027-02-13', { venue: 'Rathaus, Saal' })] };

describe('E28: the next date is somewhere else', () => {
  it('is said of the next date and of no later one, until its day is over', () => {
    expect(found({})).toBeNull();
    expect(found(second)).toBeNull();
    expect([found(second, '2027-02-07'), found(second, '2027-02-13'), found(second, '2027-02-14')]).toEqual([2, 2, null]);
  });

  it('is said of one that is online', () => expect(found({ sessions: [date(1, '2027-02-06', { online: true })] })).toBe(1));

  it('is not said of what does not take place, nor where the course has no house of its own', () => {
    expect(found({ sessions: [date(1, '2027-02-06', { venue: 'Rathaus', cancelled: true })] })).toBeNull();
    expect(found({ ...second, seats: { state: 'cancelled' } }, '2027-02-13')).toBeNull();
    expect(found({ ...second, venue: null }, '2027-02-13')).toBeNull();
  });
});
