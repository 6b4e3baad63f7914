import { describe, expect, it } from '@jest/globals';
import { createDates } from '#lib/time/dates.ts';
import { periodWords } from './period-words.ts';

describe('the period on the check page', () => {
  const words = {
    dates: createDates('de'),
    t: (_key: string, { from, to } = {} as Record<string, unknown>) => `${String(from)} bis ${String(to)}`,
  };
  const period = (from: string, to: string) => periodWords(words, { from, to });

  it('reads as on the document: the year once, unless it turns', () => {
    expect(period('2026-09-16', '2026-10-24')).toBe('16. September bis 24. Oktober 2026');
    expect(period('2026-12-30', '2027-01-02')).toBe('30. Dezember 2026 bis 2. Januar 2027');
    expect(period('2027-03-13', '2027-03-13')).toBe('13. März 2027');
  });
});
