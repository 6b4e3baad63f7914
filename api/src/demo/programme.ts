import { addDays, berlinDate, berlinInstant, type LocalDate } from '../time/berlin.js';
import { demoData, type RunDetails, type RunInput, type SessionInput, type Story } from './demo-data.js';
import { shiftSessions, shiftSessionsBack } from './shift-dates.js';

/** A run of the demo with its dates, and when it came into being. */
export interface PlannedRun {
  readonly input: RunInput;
  readonly details: RunDetails;
  readonly sessions: readonly SessionInput[];
  readonly createdAt: Date;
  readonly publishedAt: Date;
  /** People book from the publication until this moment. */
  readonly bookedUntil: Date;
}

/** A run that is over ended at the latest so many days before today. */
const DAYS_AGO: Partial<Record<Story, number>> = { completed: 28, over: 1 };
const HOUR = 3_600_000;

/** The whole programme as it stands on the day on which the demo begins. */
export function programme(now: Date): PlannedRun[] {
  const today = berlinDate(now);
  const ahead = demoData.runs.filter((run) => !daysAgo(run));
  const start = ahead.map(firstDate).reduce((first, date) => (date < first ? date : first));
  return demoData.runs.map((run, n) => (daysAgo(run) ? pastRun(run, today) : runAhead(run, n, now, start)));
}

/** Whether the run ended before the demo begins. */
export const isOver = ({ input }: Pick<PlannedRun, 'input'>): boolean => daysAgo(input) !== undefined;

export function detailsOf({ code }: RunInput): RunDetails {
  const details = demoData.runDetails[code];
  if (!details) throw new Error(`the demo has no details of ${code}`);
  return details;
}

function runAhead(input: RunInput, n: number, now: Date, start: LocalDate): PlannedRun {
  const today = berlinDate(now);
  // Not all on one day, so that "new" means something.
  const published = addDays(today, -36 + (n % 25));
  return {
    input,
    details: detailsOf(input),
    sessions: shiftSessions(input.sessions, today, start),
    createdAt: berlinInstant(addDays(published, -3), '14:20'),
    publishedAt: berlinInstant(published, '10:05'),
    bookedUntil: new Date(now.getTime() - HOUR),
  };
}

function pastRun(input: RunInput, today: LocalDate): PlannedRun {
  const sessions = shiftSessionsBack(input.sessions, addDays(today, -(daysAgo(input) ?? 0)));
  const first = sessions[0]?.date ?? today;
  return {
    input,
    details: detailsOf(input),
    sessions,
    createdAt: berlinInstant(addDays(first, -59), '14:20'),
    publishedAt: berlinInstant(addDays(first, -56), '10:05'),
    bookedUntil: berlinInstant(addDays(first, -10), '18:00'),
  };
}

const daysAgo = (run: RunInput): number | undefined => DAYS_AGO[detailsOf(run).story ?? 'draft'];
const firstDate = (run: RunInput): LocalDate => run.sessions[0]?.date ?? '';
