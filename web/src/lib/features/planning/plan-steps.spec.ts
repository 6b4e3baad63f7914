import { describe, expect, it } from '@jest/globals';
import type { DateRow } from './plan-dates.ts';
import { stepBack, stepsOfForm, withShown } from './plan-steps.ts';

const day = (date: string, on = true): DateRow => ({
  ...{ id: '', on, date, start: '17:00', end: '19:30', breakMinutes: '15', units: '3', room: '', offered: true, reason: '', holiday: '' },
});
const [one, two, three] = [[day('2027-02-15')], [day('2027-02-15'), day('2027-02-18')], [day('2027-03-01')]];

describe('the dates of a draft, step by step', () => {
  it('go back one list after the other: a series, one more day, a day that was taken out', () => {
    const steps = withShown(withShown(withShown([], one), two), three);
    const back = stepBack({ rows: three, steps });
    expect(back).toEqual({ rows: two, steps: [one, two] });
    expect(stepBack(back)).toEqual({ rows: one, steps: [one] });
  });

  it('give up first what was typed since the list was shown', () => {
    const typed = [day('2027-02-15', false), day('2027-02-18')];
    expect(stepBack({ rows: typed, steps: [one, two] })).toEqual({ rows: two, steps: [one, two] });
  });

  it('keep the last steps only, and the same list is no step', () => {
    expect(withShown([one], [day('2027-02-15')])).toHaveLength(1);
    const many = Array.from({ length: 20 }, (_, n) => [day(`2027-01-${10 + n}`)]);
    expect(many.reduce(withShown, [])).toHaveLength(7);
    expect(stepBack({ rows: one, steps: [] }).rows).toEqual(one);
  });

  it('come back from the form as they were, and nothing else does', () => {
    const form = new FormData();
    form.set('steps', JSON.stringify([one, 'x', [{ no: 'date' }]]));
    expect(stepsOfForm(form)).toEqual([one]);
    form.set('steps', '{');
    expect(stepsOfForm(form)).toEqual([]);
  });
});
