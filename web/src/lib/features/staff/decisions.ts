import type { StaffRunRow } from '#lib/api/staff-types.ts';
import type { TextKey } from '#lib/i18n/text-key.ts';
import { isUndecided } from './run-decision.ts';

/** One thing that waits for staff, with the one button that settles it. */
export interface Decision {
  run: StaffRunRow;
  what: TextKey;
  params: Record<string, number>;
  act: TextKey;
  href: string;
}

/** Days before the start at which too few participants become a question. */
const WORRY_DAYS = 14;

const daysUntil = (day: string, today: string): number => (Date.parse(day) - Date.parse(today)) / 86_400_000;

function decisionOf(run: StaffRunRow, today: string): Decision | null {
  const base = `/verwaltung/kurse/${run.code}`;
  if (run.requested > 0) {
    return { run, what: 'staff.today.requests', params: { count: run.requested }, act: 'staff.today.decide', href: `${base}/teilnehmende` };
  }
  if (run.state === 'CANCELLED' || run.state === 'DRAFT' || run.state === 'SETTLED') return null;
  if (run.state === 'COMPLETED') return null;
  if (run.lastDate < today) return { run, what: 'staff.today.over', params: {}, act: 'staff.today.complete', href: `${base}/anwesenheit` };
  if (run.waiting > 0 && run.taken < run.capacity) {
    return {
      run,
      what: 'staff.today.waiting',
      params: { count: run.waiting },
      act: 'staff.today.give',
      href: `${base}/teilnehmende?zustand=waiting`,
    };
  }
  if (isUndecided(run) && run.decisionDate <= today && run.firstDate >= today) {
    return { run, what: 'changes.staff.decision.today', params: { taken: run.taken, min: run.min }, act: 'staff.today.decide', href: base };
  }
  const soon = daysUntil(run.firstDate, today);
  if (run.taken < run.min && soon >= 0 && soon <= WORRY_DAYS) {
    return { run, what: 'staff.today.few', params: { taken: run.taken, min: run.min }, act: 'staff.today.look', href: base };
  }
  return null;
}

/** What waits, the oldest course first. @param today 'YYYY-MM-DD' in Berlin */
export function decisionsOf(runs: readonly StaffRunRow[], today: string): Decision[] {
  const found = runs.map((run) => decisionOf(run, today)).filter((one) => one !== null);
  return found.sort((a, b) => a.run.firstDate.localeCompare(b.run.firstDate) || a.run.code.localeCompare(b.run.code));
}
