import { DomainError } from '../../../../errors/domain-error.js';
import { berlinDate } from '../../../../time/berlin.js';
import type { ArrivalBook, Arrived } from '../../domain/arrival-book.js';
import type { AttendanceState } from '../../domain/units.js';
import { type Door, isAfterEnd, mayStillSend, seenAt } from './door.js';

export type Way = 'CODE' | 'NAME' | 'TAKEN_IN';
export type Shown = 'WELCOME' | 'AGAIN';
export type Outcome = 'HERE' | 'NO_PLACE' | 'UNKNOWN' | 'OTHER_DAY' | 'TOO_LATE' | 'UNDONE';

/** Somebody was seen at a door. */
export interface CheckIn {
  readonly id: string;
  readonly sessionId: string;
  readonly bookingId: string;
  readonly device: string;
  readonly doorId: string | null;
  readonly accountId: string | null;
  readonly way: Way;
  readonly shown: Shown;
  readonly happenedAt: Date;
  readonly receivedAt: Date;
  readonly undoneAt: Date | null;
  /** Whether the attendance says "was there" because of this. */
  readonly attended: boolean;
  readonly stateBefore: AttendanceState | null;
  /** The attendance did not take it, and staff have not said what it means. */
  readonly toSettle: boolean;
}

export interface KnownCheckIn extends CheckIn {
  /** Since when the attendance says what it says. */
  readonly recordedAt: Date | null;
}

/** As a device tells it, by its own clock. */
export interface SeenEvent {
  readonly id: string;
  readonly bookingId: string;
  readonly at: Date;
  readonly undoneAt: Date | null;
  readonly way: Way;
  readonly shown: Shown;
}

/** Who sends, and when, by both clocks. */
export interface Sender {
  readonly sessionId: string;
  readonly date: string;
  readonly door: (Door & { readonly id: string }) | null;
  readonly accountId: string | null;
  readonly device: string;
  readonly sentAt: Date;
  readonly now: Date;
}

/**
 * What devices saw at the doors of one date. All of it is noted as it happened, and nothing twice; the attendance takes from
 * it what it can. One event that means nothing any more stops no other.
 */
export class DoorBook {
  private readonly seen: Map<string, CheckIn>;
  private readonly recordedAt: Map<string, Date | null>;
  private readonly changed = new Set<string>();

  /** @param bookings of the run, those of them that are asked about */
  constructor(
    private readonly sender: Sender,
    private readonly bookings: ReadonlySet<string>,
    known: readonly KnownCheckIn[],
    private readonly arrivals: ArrivalBook,
  ) {
    this.seen = new Map(known.map((one) => [one.id, one]));
    this.recordedAt = new Map(
      known.filter(({ sessionId }) => sessionId === sender.sessionId).map((one) => [one.bookingId, one.recordedAt]),
    );
  }

  /** What is to be written. */
  get written(): CheckIn[] {
    return [...this.changed].flatMap((id) => this.seen.get(id) ?? []);
  }

  note(event: SeenEvent): Outcome {
    const known = this.seen.get(event.id);
    return known ? this.noteAgain(event, known) : this.noteNew(event);
  }

  private noteNew({ id, bookingId, at, undoneAt, way, shown }: SeenEvent): Outcome {
    const { door, device, accountId, sessionId, now, date } = this.sender;
    const happenedAt = seenAt(now, { sentAt: this.sender.sentAt, at });
    if (berlinDate(happenedAt) !== date) return 'OTHER_DAY';
    if (door && !mayStillSend(door, now)) return 'TOO_LATE';
    if (!this.bookings.has(bookingId)) return 'UNKNOWN';
    const arrived = undoneAt || (door && isAfterEnd(door, happenedAt)) ? null : this.arrive(bookingId, happenedAt);
    this.put({
      ...{ id, sessionId, bookingId, device, doorId: door?.id ?? null, accountId: door ? null : accountId, way, shown },
      ...{ happenedAt, receivedAt: now, undoneAt: undoneAt && seenAt(now, { sentAt: this.sender.sentAt, at: undoneAt }) },
      ...{ attended: arrived?.isNew ?? false, stateBefore: arrived?.before ?? null, toSettle: !undoneAt && !arrived },
    });
    return undoneAt ? 'UNDONE' : arrived ? 'HERE' : 'NO_PLACE';
  }

  /** Sent before: nothing new, but that it was taken back. */
  private noteAgain(event: SeenEvent, known: CheckIn): Outcome {
    const { sessionId, sentAt, door, now } = this.sender;
    if (known.sessionId !== sessionId) return 'UNKNOWN';
    if (known.undoneAt) return 'UNDONE';
    if (!event.undoneAt) return 'HERE';
    const undoneAt = seenAt(now, { sentAt, at: event.undoneAt });
    if (door && (!mayStillSend(door, now) || isAfterEnd(door, undoneAt))) return 'TOO_LATE';
    this.takeBack(known);
    this.put({ ...known, undoneAt });
    return 'UNDONE';
  }

  /** The attendance goes with the last who saw them, and follows the next who did, unless staff have changed it since. */
  private takeBack(known: CheckIn): void {
    const { bookingId, sessionId } = known;
    const all = [...this.seen.values()].filter((one) => one.bookingId === bookingId && one.sessionId === sessionId);
    const next = first(all.filter(({ id, undoneAt }) => id !== known.id && undoneAt === null));
    const wrote = all.find(({ attended }) => attended);
    const since = this.arrivals.changeAt({ bookingId, sessionId }) ?? this.recordedAt.get(bookingId) ?? null;
    // What the attendance says is the moment of one of them; while that one stands, nothing changes.
    const said = all.filter(({ happenedAt }) => happenedAt.getTime() === since?.getTime());
    if (!wrote || said.length === 0 || (next && said.some(({ id, undoneAt }) => id !== known.id && undoneAt === null))) return;
    orNull(() => this.arrivals.takeBack({ bookingId, sessionId }, wrote.stateBefore, this.sender.now));
    if (next && !this.arrive(bookingId, next.happenedAt)) this.put({ ...next, toSettle: true });
  }

  /** @returns null where the attendance has no line for them: no place any more, or a course that is closed */
  private arrive(bookingId: string, at: Date): Arrived | null {
    return orNull(() => this.arrivals.arrive({ bookingId, sessionId: this.sender.sessionId }, at));
  }

  private put(one: CheckIn): void {
    this.seen.set(one.id, one);
    this.changed.add(one.id);
  }
}

const first = (seen: readonly CheckIn[]): CheckIn | undefined =>
  [...seen].sort((a, b) => a.happenedAt.getTime() - b.happenedAt.getTime())[0];

/** What attendance refuses is no failure of the door: it happened all the same. */
function orNull<T>(act: () => T): T | null {
  try {
    return act();
  } catch (refusal) {
    if (refusal instanceof DomainError) return null;
    throw refusal;
  }
}
