import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import type { Tx } from '../../../database/tx.js';
import { DomainError } from '../../../errors/domain-error.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { actorId } from '../../access/index.js';
import { AttendanceStore } from '../attendance.store.js';
import { type Arrived, RecordArrival } from '../record-arrival.service.js';
import { type AtTheDoor, CheckInAccess } from './check-in-access.service.js';
import type { NotedPeopleDto, NotedPersonDto, Outcome, SeenPeopleDto, SeenPersonDto } from './check-in.dto.js';
import { type CheckInRow, CheckInStore, type DoorHead } from './check-in.store.js';
import { mayStillSend, seenAt } from './domain/door.js';

interface Sending {
  readonly at: AtTheDoor;
  readonly head: DoorHead;
  readonly sessionId: string;
  readonly device: string;
  readonly sentAt: Date;
  readonly now: Date;
}

/**
 * What devices saw at a door, now or while they had no network. All of it is noted as it happened, and nothing twice;
 * the attendance takes from it what it can. One event that means nothing any more stops no other.
 */
@Injectable()
export class RecordCheckIns {
  constructor(
    private readonly access: CheckInAccess,
    private readonly transactions: Transactions,
    private readonly store: CheckInStore,
    private readonly attendance: AttendanceStore,
    private readonly arrivals: RecordArrival,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError as `CheckInAccess.toSend`, `session.unknown` */
  async run(cookies: string | undefined, sessionId: string, { device, sentAt, events }: SeenPeopleDto): Promise<NotedPeopleDto> {
    const at = await this.access.toSend(cookies, sessionId);
    const head = await this.store.head(sessionId);
    const sending = { at, head, sessionId: sessionId.toLowerCase(), device, sentAt: new Date(sentAt), now: this.clock.now() };
    return this.transactions.run(async (tx) => {
      // The row by which all writers of this attendance are ordered: who was first is decided behind it.
      await this.attendance.nextRevision(tx, head.runId);
      const noted: [SeenPersonDto, Outcome][] = [];
      for (const event of events) noted.push([event, await this.note(tx, sending, event)]);
      const first = new Map((await this.store.firstSeen(sending.sessionId, tx)).map((one) => [one.bookingId, one.at]));
      return {
        events: noted.map(([{ id, bookingId }, outcome]): NotedPersonDto => {
          return { id, outcome, firstAt: first.get(bookingId.toLowerCase())?.toISOString() ?? null };
        }),
      };
    });
  }

  private async note(tx: Tx, sending: Sending, event: SeenPersonDto): Promise<Outcome> {
    const known = (await this.store.find(tx, [event.id])).get(event.id.toLowerCase());
    if (known) return this.noteAgain(tx, sending, event, known);
    const { at, head, sessionId, device, sentAt, now } = sending;
    const bookingId = event.bookingId.toLowerCase();
    const happenedAt = seenAt(now, { sentAt, at: new Date(event.at) });
    if (berlinDate(happenedAt) !== head.date) return 'OTHER_DAY';
    if (at.door && !mayStillSend(at.door, happenedAt, now)) return 'TOO_LATE';
    if (!(await this.store.known(tx, head.runId, [bookingId])).has(bookingId)) return 'UNKNOWN';
    const undoneAt = event.undoneAt === undefined ? null : seenAt(now, { sentAt, at: new Date(event.undoneAt) });
    const arrived = undoneAt ? null : await this.arrive(tx, sending, bookingId, happenedAt);
    this.store.insert(tx, {
      ...{ id: event.id.toLowerCase(), sessionId, bookingId, device, way: event.way, shown: event.shown },
      ...{ doorId: at.door?.id ?? null, accountId: at.door ? null : actorId(at.actor) },
      ...{ happenedAt, receivedAt: now, undoneAt, attended: arrived?.isNew ?? false, stateBefore: arrived?.before ?? null },
    });
    return undoneAt ? 'UNDONE' : arrived ? 'HERE' : 'NO_PLACE';
  }

  /** Sent before: nothing new, but that it was taken back. */
  private async noteAgain(tx: Tx, sending: Sending, event: SeenPersonDto, known: CheckInRow & { sessionId: string }): Promise<Outcome> {
    if (known.sessionId !== sending.sessionId) return 'UNKNOWN';
    if (known.undoneAt) return 'UNDONE';
    if (event.undoneAt === undefined) return 'HERE';
    const { at, now, sentAt } = sending;
    const undoneAt = seenAt(now, { sentAt, at: new Date(event.undoneAt) });
    if (at.door && !mayStillSend(at.door, undoneAt, now)) return 'TOO_LATE';
    const others = (await this.store.standing(tx, sending.sessionId, known.bookingId)).filter((one) => one.id !== known.id);
    const isStillHere = others.some(({ undoneAt }) => undoneAt === null);
    const wrote = [known, ...others].find(({ attended }) => attended);
    if (!isStillHere && wrote && (await this.store.isUntouched(tx, wrote.id))) await this.takeBack(tx, sending, wrote);
    this.store.undo(tx, known.id, undoneAt);
    return 'UNDONE';
  }

  /** @returns null where the attendance has no line for them: no place any more, or a course that is closed */
  private async arrive(tx: Tx, { at, head, sessionId }: Sending, bookingId: string, happenedAt: Date): Promise<Arrived | null> {
    return orNull(this.arrivals.run(tx, at.actor, { runId: head.runId, bookingId, sessionId }, happenedAt));
  }

  private async takeBack(tx: Tx, { at, head, sessionId, now }: Sending, wrote: CheckInRow): Promise<void> {
    const place = { runId: head.runId, bookingId: wrote.bookingId, sessionId };
    await orNull(this.arrivals.takeBack(tx, at.actor, place, wrote.stateBefore, now));
  }
}

/** What attendance refuses is no failure of the door: it happened all the same. */
async function orNull<T>(act: Promise<T>): Promise<T | null> {
  try {
    return await act;
  } catch (refusal) {
    if (refusal instanceof DomainError) return null;
    throw refusal;
  }
}
