import { expect, it } from '@jest/globals';
import { createDates } from '#lib/time/dates.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import { spanWords } from './span-words.ts';

const t = ((_: string, { from, to }: { from: string; to: string }) => `${from} bis ${to}`) as unknown as Texts['t'];
const words = (first: string, last: string): string => spanWords({ t, dates: createDates('de') }, first, last).replaceAll('\u00a0', ' ');

it('says the year once, and twice where a course begins in one year and ends in the next', () => {
  expect(words('2027-02-10', '2027-02-27')).toBe('Mi, 10. Februar bis Sa, 27. Februar 2027');
  expect(words('2026-12-17', '2027-01-28')).toBe('Do, 17. Dezember 2026 bis Do, 28. Januar 2027');
  expect(words('2027-05-13', '2027-05-13')).toBe('Do, 13. Mai 2027');
});
