import { berlinTime } from '../../../time/berlin.js';
import type { BookingState } from '../../booking/domain/booking-moves.js';
import type { CertificateType, OwnCertificate } from '../../catalogue/domain/promised-certificate.js';
import type { Kind } from '../../catalogue/domain/run.js';
import type { RunState } from '../../catalogue/domain/run-moves.js';
import type { Presence, TimedDate } from './presence.js';
import { type AttendanceState, type Standing, standing, sumOfUnits } from './units.js';

export interface SheetRun {
  readonly id: string;
  readonly kind: Kind;
  readonly state: RunState;
  /** What its offering says about the document at the end; left out where it is as usual. */
  readonly own?: OwnCertificate;
  /** Units that a course which ended early still owes for its Zertifikat: it asks for its share of the whole course. */
  readonly owed?: number;
}

/** A date that took or takes place; cancelled dates ask for nothing. */
export interface SheetSession {
  readonly id: string;
  readonly n: number;
  readonly date: string;
  readonly units: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface SheetParticipant {
  readonly bookingId: string;
  readonly name: string;
  readonly state: BookingState;
  /** When they came into a course that had begun; what was before asks nothing of them (exception E31). */
  readonly enteredAt: Date | null;
  /** Since when they no longer come, although the course goes on (exception E32). */
  readonly leftOn: string | null;
}

export interface SheetEntry extends Presence {
  readonly bookingId: string;
  readonly sessionId: string;
  readonly state: AttendanceState;
  readonly units: number;
}

/** Everything known about who came to a run. */
export interface Sheet {
  readonly run: SheetRun;
  readonly sessions: readonly SheetSession[];
  readonly participants: readonly SheetParticipant[];
  readonly entries: readonly SheetEntry[];
  /** Grows with every change. */
  readonly revision: number;
  /** Share of the units that the offering asks for, on the run's last day. */
  readonly thresholdPercent: number;
}

const recordable: readonly RunState[] = ['PUBLISHED', 'CLOSED_FOR_REGISTRATION', 'CONFIRMED', 'RUNNING'];

export const isRecordable = (state: RunState): boolean => recordable.includes(state);

/** States in which a booking belongs on the sheet: it attends, or it did. */
export const attendingStates = ['CONFIRMED', 'COMPLETED', 'INCOMPLETE', 'NO_SHOW'] as const satisfies readonly BookingState[];

/** What ends with a Zertifikat and what is only confirmed: two shares, two settings (domain.md 5.1). */
export const thresholdSetting = (type: CertificateType): 'certificate.threshold_percent' | 'attendance.threshold_percent' =>
  type === 'CERTIFICATE' ? 'certificate.threshold_percent' : 'attendance.threshold_percent';

type Entry = Pick<SheetParticipant, 'enteredAt'>;

const isBeforeEntry = ({ enteredAt }: Entry, { startsAt }: SheetSession): boolean => enteredAt !== null && startsAt < enteredAt;

export const isOverAtEntry = ({ enteredAt }: Entry, { endsAt }: SheetSession): boolean => enteredAt !== null && endsAt <= enteredAt;

/** Who comes in while a date goes on is not expected there, and may have been there. */
export const wasRunningAtEntry = (entry: Entry, session: SheetSession): boolean =>
  isBeforeEntry(entry, session) && !isOverAtEntry(entry, session);

/** As the clock on the wall shows it. */
export const timed = ({ startsAt, endsAt, units }: SheetSession): TimedDate => ({
  start: berlinTime(startsAt),
  end: berlinTime(endsAt),
  units,
});

/** Dates at which somebody is expected, or was. */
export const isExpected = (participant: SheetParticipant, session: SheetSession): boolean =>
  !isBeforeEntry(participant, session) && !(participant.leftOn && session.date >= participant.leftOn);

/** `total` is what the course has, `possible` what it has since the person came in. */
export interface OwnStanding extends Standing {
  readonly possible: number;
}

/** Dates whose units somebody is measured by; `entries` are theirs, by date. */
export function measuredBy(sheet: Sheet, bookingId: string, entries: ReadonlyMap<string, unknown>): SheetSession[] {
  const entry: Entry = sheet.participants.find((one) => one.bookingId === bookingId) ?? { enteredAt: null };
  return sheet.sessions.filter((session) => entries.has(session.id) || !isBeforeEntry(entry, session));
}

/**
 * Units count from the day on which somebody came in: they are measured by what they could attend (exception E31). The date
 * that was going on then counts once something is written down for it, and counts as a whole, as it does for everybody.
 */
export function standingOf(sheet: Sheet, bookingId: string): OwnStanding {
  const entries = new Map(sheet.entries.filter((entry) => entry.bookingId === bookingId).map((entry) => [entry.sessionId, entry.units]));
  const units = (sessions: readonly SheetSession[]): number[] => sessions.map((session) => session.units);
  const since = measuredBy(sheet, bookingId, entries);
  const own = standing([...entries.values()], units(since), sheet.thresholdPercent, sheet.run.owed);
  return { ...own, possible: own.total, total: sumOfUnits(units(sheet.sessions)) };
}
