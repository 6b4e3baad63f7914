import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { type MoveScope, RescheduleSessionService, type SeenDate, type SessionMove } from '../../catalogue/index.js';
import { PlacesStore } from '../places/places.store.js';
import { RoomLimit } from '../places/room-limit.store.js';
import { SeatOffers } from '../waitlist/seat-offers.service.js';

/** Which date of which run, and why it is moved. */
interface MovedDate {
  readonly runId: string;
  readonly sessionId: string;
  /** The people concerned read it. */
  readonly reason: string;
  /** Where staff saw the date when they decided. */
  readonly seen?: SeenDate | undefined;
  /** Which dates go along with it. */
  readonly scope?: MoveScope | undefined;
  /** Nobody is told yet. */
  readonly later?: boolean | undefined;
  /** They know what is asked about, and do it all the same. */
  readonly despite?: boolean | undefined;
}

/** Staff move a date: seats that are offered at that moment get the terms that hold for the new one, in the same act. */
@Injectable()
export class MoveSessionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly reschedule: RescheduleSessionService,
    private readonly door: SeatOffers,
    private readonly rooms: RoomLimit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `run.unknown`, `session.unknown`, `session.not_movable`, `session.begun`, `session.moved_meanwhile`, `session.date_past`, `session.conflicts_open`, `run.invalid` … */
  async run(actor: Actor, { runId, scope, later, despite, ...date }: MovedDate, to: SessionMove): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.reschedule.lockAnswers(tx, runId);
      await this.places.lock(tx, runId);
      const wish = { ...date, to, runId, ...(scope && { scope }), ...(later && { later }), ...(despite && { despite }) };
      if (!(await this.reschedule.within(tx, actor, wish))) return;
      await this.rooms.follow(tx, runId, await this.clock.shared(tx));
      await this.door.askAnew(tx, runId);
    });
  }
}
