import { describe, expect, it } from '@jest/globals';
import { type MovedDate, type Step, stillAway, wayBack, withStep } from './board-steps.ts';

const date = (id: string, from: string, to: string): MovedDate => {
  const place = (day: string) => ({ date: day, start: '17:00', end: '19:30', roomId: null });
  return { id, from: place(from), to: place(to) };
};
const ids = (dates: readonly { id: string }[]): string => dates.map(({ id }) => id).join(' ');

describe('what is taken back on the board', () => {
  it('goes back date by date, and none lands on one that is still there', () => {
    const later = [date('b', '2027-02-16', '2027-02-17'), date('a', '2027-02-15', '2027-02-16'), date('c', '2027-02-17', '2027-02-18')];
    expect(ids(wayBack(later))).toBe('a b c');
    expect(ids(wayBack(later.map(({ id, from, to }) => ({ id, from: to, to: from }))))).toBe('c b a');
  });

  it('goes on after a date that was refused, and anew with one that never arrived', () => {
    const left = [date('a', '2027-02-15', '2027-02-16'), date('b', '2027-02-16', '2027-02-17')];
    expect([ids(stillAway(left, 'refused')), ids(stillAway(left, 'failed')), ids(stillAway([], 'done'))]).toEqual(['b', 'a b', '']);
  });

  it('is the last twenty acts', () => {
    const step = (code: string): Step => ({ runId: 'r', code, dates: [], how: 'draft' });
    const steps = Array.from({ length: 25 }, (_, n) => step(String(n))).reduce<readonly Step[]>(withStep, []);
    expect([steps.length, steps[0]?.code]).toEqual([20, '5']);
  });
});
