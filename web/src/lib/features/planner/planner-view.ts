import { dayAfter, monthAfter } from '#lib/time/days.ts';
import { isFiltered, type PlannerFilter } from './planner-filter.ts';

export const views = ['raeume', 'team', 'monat', 'liste'] as const;
export type ViewName = (typeof views)[number];
/** A day by the hour, a week, two weeks. */
export const spans = [1, 7, 14] as const;

/** Which part of the plan an address shows; its days are inclusive. */
export interface PlannerView {
  view: ViewName;
  from: string;
  to: string;
  /** Null for a month. */
  days: number | null;
}

/** Rooms or team by the day: a table that is drawn row by row. */
export const isTable = ({ view, days }: PlannerView): boolean => (view === 'raeume' || view === 'team') && days !== 1;

/** 0 is Monday. */
const weekdayOf = (day: string): number => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
const mondayOf = (day: string): string => dayAfter(day, -weekdayOf(day));
const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T12:00:00Z`));

export const searchOf = (address: string): URLSearchParams => new URLSearchParams(address);

/** A day of no calendar, like 31 February, is the day that comes of it. */
export function viewOf(search: URLSearchParams, today: string): PlannerView {
  const asked = search.get('von') ?? '';
  const day = isDay(asked) ? dayAfter(asked, 0) : today;
  const view = views.find((one) => one === search.get('ansicht')) ?? 'raeume';
  if (view === 'monat') return monthOf(day.slice(0, 7));
  const days = spans.find((one) => String(one) === search.get('tage')) ?? 7;
  const from = days === 1 ? day : mondayOf(day);
  return { view, from, to: dayAfter(from, days - 1), days };
}

function monthOf(month: string): PlannerView {
  const last = dayAfter(`${monthAfter(month, 1)}-01`, -1);
  return { view: 'monat', from: `${month}-01`, to: last, days: null };
}

/** The plan as it opens: nothing of it has been chosen, so there is nothing to keep. */
export const isUsual = ({ view, filter }: { view: PlannerView; filter: PlannerFilter }): boolean =>
  view.view === 'raeume' && view.days === 7 && !isFiltered(filter);

/** The address of the same view somewhere else, with the filters it has. */
export function hrefOf(search: URLSearchParams, change: Record<string, string | null>): string {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString();
  return text ? `/verwaltung/planung?${text}` : '/verwaltung/planung';
}

/** The first day of what comes before (-1) or after (1). */
export const turned = ({ from, days }: PlannerView, direction: -1 | 1): string =>
  days === null ? `${monthAfter(from.slice(0, 7), direction)}-01` : dayAfter(from, direction * days);

export function daysOf({ from, to }: Pick<PlannerView, 'from' | 'to'>): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = dayAfter(day, 1)) days.push(day);
  return days;
}
