import { conflict, unprocessable } from '../../../errors/domain-error.js';
import { berlinTime, type LocalTime } from '../../../time/berlin.js';
import { decideArrival } from './arrival.js';
import type { SheetPlace } from './excuse.js';
import type { Sheet, SheetEntry } from './sheet.js';
import { type AttendanceState, isThere } from './units.js';

export interface Arrived {
  /** False for who was there already; then `arrivedAt` says since when. */
  readonly isNew: boolean;
  readonly arrivedAt: LocalTime;
  /** What the sheet said before, to give back when the arrival was a mistake. */
  readonly before: AttendanceState | null;
}

/** What stands on the sheet, and since when; no entry where nothing does any more. */
export interface SheetChange {
  readonly place: SheetPlace;
  readonly entry: SheetEntry | null;
  readonly at: Date;
}

/** For the log, in the order in which it happened. */
export interface ArrivalLine {
  readonly verb: 'attendance.arrived' | 'attendance.arrival_withdrawn';
  readonly bookingId: string;
  readonly data: object;
}

const keyOf = ({ bookingId, sessionId }: SheetPlace): string => `${bookingId} ${sessionId}`;

/** The sheet of a run while people come in at its doors: each is decided by what stands there by then, and all is written at once. */
export class ArrivalBook {
  readonly lines: ArrivalLine[] = [];
  private readonly entries: Map<string, SheetEntry>;
  private readonly changed = new Map<string, SheetChange>();

  constructor(private readonly sheet: Sheet) {
    this.entries = new Map(sheet.entries.map((entry) => [keyOf(entry), entry]));
  }

  /**
   * The earliest moment counts, whichever device is heard first; what came of it are units like those that staff type.
   * @param at when they were seen, maybe some time ago and without a network
   * @throws DomainError `attendance.closed`, `attendance.not_on_sheet`, `attendance.before_entry`, `attendance.date_over`
   */
  arrive(place: SheetPlace, at: Date): Arrived {
    const before = this.entries.get(keyOf(place));
    const decided = decideArrival({ ...this.sheet, entries: before ? [before] : [] }, place, berlinTime(at));
    if (decided) {
      this.put(place, decided, at);
      this.lines.push({ verb: 'attendance.arrived', bookingId: place.bookingId, data: { entry: decided, was: before ?? null } });
    }
    const isNew = before?.arrivedAt == null && !isThere(before?.state);
    return { isNew, arrivedAt: decided?.arrivedAt ?? before?.arrivedAt ?? berlinTime(at), before: before?.state ?? null };
  }

  /**
   * It was somebody else.
   * @param before what the sheet said; a seat of whoever was excused stays excused
   * @throws DomainError `attendance.closed`, `attendance.not_on_sheet`
   */
  takeBack({ bookingId, sessionId }: SheetPlace, before: AttendanceState | null, now: Date): void {
    const place = { bookingId, sessionId };
    const { state } = this.sheet.run;
    if (state === 'COMPLETED' || state === 'SETTLED') throw conflict('attendance.closed', { state });
    const was = this.entries.get(keyOf(place));
    if (!was) throw unprocessable('attendance.not_on_sheet', { ...place });
    const wasAway = before === 'EXCUSED' || before === 'ABSENT';
    this.put(place, wasAway ? { ...place, state: before, units: 0 } : null, now);
    this.lines.push({ verb: 'attendance.arrival_withdrawn', bookingId, data: { sessionId, was } });
  }

  /** As of when the sheet says what it says of somebody, where that changed here. */
  changeAt(place: SheetPlace): Date | null {
    return this.changed.get(keyOf(place))?.at ?? null;
  }

  get changes(): SheetChange[] {
    return [...this.changed.values()];
  }

  private put(place: SheetPlace, entry: SheetEntry | null, at: Date): void {
    if (entry) this.entries.set(keyOf(place), entry);
    else this.entries.delete(keyOf(place));
    this.changed.set(keyOf(place), { place, entry, at });
  }
}
