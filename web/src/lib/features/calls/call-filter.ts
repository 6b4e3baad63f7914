import type { Call } from '#lib/api/calls.ts';

export interface CallFilter {
  q: string;
  /** Code of a course. */
  kurs: string;
}

/** The list with this filter; what is empty does not stand in the address. */
export function callsHref(filter: CallFilter): string {
  const set = Object.entries(filter).filter(([, value]) => value !== '');
  return set.length > 0 ? `/verwaltung/anrufe?${new URLSearchParams(set).toString()}` : '/verwaltung/anrufe';
}

/** Courses that are called about, each with its number of calls. */
export function coursesOf(calls: readonly Pick<Call, 'news'>[]): { code: string; count: number }[] {
  const codes = calls.flatMap(({ news }) => [...new Set(news.map(({ runCode }) => runCode))]);
  return [...Map.groupBy(codes.sort(), (code) => code)].map(([code, all]) => ({ code, count: all.length }));
}
