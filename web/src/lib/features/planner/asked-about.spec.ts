import { describe, expect, it } from '@jest/globals';
import type { DateConflict } from '#lib/api/staff-planning.ts';
import { askedAbout, askedAboutMove } from './asked-about.ts';

const conflict = (traits: Partial<DateConflict>): DateConflict => ({
  ...{ kind: 'public_holiday', weight: 'ask', name: 'easter', other: null, count: null, until: null },
  ...traits,
});
const along = (date: string, conflicts: DateConflict[]) => {
  const place = { date, start: '17:00', end: '19:30', roomId: null, teachingUnits: 3 };
  return { id: 'b', n: 2, from: place, to: place, conflicts };
};

describe('S2: what "all the same" is said to', () => {
  it('is another question where something else is in the way, here or on a date that goes along', () => {
    const about = askedAbout([conflict({})]);
    expect(askedAbout([conflict({ name: 'christmas' })])).not.toBe(about);
    expect(askedAbout([conflict({}), conflict({ kind: 'trainer_absent' })])).not.toBe(about);
    const [one, other] = ['2027-03-29', '2027-05-17'].map((date) =>
      askedAboutMove({ conflicts: [conflict({})], along: [along(date, [conflict({})])] }),
    );
    expect([one === other, one === about]).toEqual([false, false]);
  });

  it('is the same question where only a word of warning has come or gone', () => {
    const conflicts = [conflict({})];
    expect(askedAboutMove({ conflicts: [...conflicts, conflict({ weight: 'warn' })], along: [] })).toBe(askedAbout(conflicts));
  });
});
