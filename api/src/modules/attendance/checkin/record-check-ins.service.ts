import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { Clock } from '../../../time/clock.js';
import { actorId } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import { RecordArrivals } from '../record-arrivals.service.js';
import { CheckInAccess } from './check-in-access.service.js';
import type { NotedPeopleDto, SeenPeopleDto, SeenPersonDto } from './check-in.dto.js';
import { CheckInStore } from './check-in.store.js';
import { DoorBook, type SeenEvent } from './domain/door-book.js';
import { WalkInsStore } from './walk-ins.store.js';

/** What devices saw at a door, now or while they had no network. However much they send, the database is asked as often as for one. */
@Injectable()
export class RecordCheckIns {
  constructor(
    private readonly access: CheckInAccess,
    private readonly transactions: Transactions,
    private readonly store: CheckInStore,
    private readonly arrivals: RecordArrivals,
    private readonly walkIns: WalkInsStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError as `CheckInAccess.toSend`, `session.unknown` */
  async run(cookies: string | undefined, session: string, { device, sentAt, events }: SeenPeopleDto): Promise<NotedPeopleDto> {
    const { actor, door } = await this.access.toSend(cookies, session);
    const { runId, date } = await this.store.headOfAny(session);
    const [sessionId, now, told] = [session.toLowerCase(), this.clock.now(), events.map(toldBy)];
    const sender = { sessionId, date, door, accountId: actorId(actor), device, sentAt: new Date(sentAt), now };
    const [ids, bookingIds] = [told.map(({ id }) => id), [...new Set(told.map(({ bookingId }) => bookingId))]];
    return this.transactions.run(async (tx) => {
      const arrivals = await this.arrivals.open(tx, runId);
      const [bookings, known] = await Promise.all([
        this.store.known(tx, runId, bookingIds),
        this.store.about(tx, sessionId, ids, bookingIds),
      ]);
      const book = new DoorBook(sender, bookings, known, arrivals);
      const noted = told.map((event) => ({ event, outcome: book.note(event) }));
      this.store.save(tx, book.written);
      // Who was let in without a booking, and is taken back while they are only noted.
      const undone = noted.filter(({ event, outcome }) => event.undoneAt && outcome === 'UNKNOWN').map(({ event }) => event.id);
      const back = undone.length > 0 ? await this.walkIns.takeBack(tx, sessionId, undone) : [];
      for (const id of back) await this.audit.append(tx, actor, 'door.walk_in_settled', { type: 'course_run', id: runId }, { walkIn: id });
      await this.arrivals.close(tx, actor, runId, arrivals, now);
      const first = new Map((await this.store.firstSeen(sessionId, tx)).map((one) => [one.bookingId, one.at.toISOString()]));
      return { events: noted.map(({ event: { id, bookingId }, outcome }) => ({ id, outcome, firstAt: first.get(bookingId) ?? null })) };
    });
  }
}

const toldBy = ({ id, bookingId, at, undoneAt, way, shown }: SeenPersonDto): SeenEvent => ({
  ...{ id: id.toLowerCase(), bookingId: bookingId.toLowerCase(), way, shown },
  ...{ at: new Date(at), undoneAt: undoneAt === undefined ? null : new Date(undoneAt) },
});
