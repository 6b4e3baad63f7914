import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import type { SqlValue } from '../../../database/tx.js';
import { notFound } from '../../../errors/domain-error.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { NotedRows } from '../../audit/index.js';
import { RunStore } from '../run.store.js';
import type { RoomWishDto } from './master-data.dto.js';
import { MasterDataStore } from './master-data.store.js';

/** Courses in a room can take as many as it holds, and never fewer than have a place already. */
const HOLDS = `UPDATE seat_ledger l JOIN course_run r ON r.id = l.course_run_id JOIN room m ON m.id = r.room_id
  SET l.capacity_hard = GREATEST(?, l.capacity, l.taken + l.held), l.version = l.version + 1
  WHERE r.room_id = ? AND m.seats <> ? AND l.capacity_hard IS NOT NULL`;

/** Enters a room of a house, or writes it anew. */
@Injectable()
export class SaveRoomService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: MasterDataStore,
    private readonly rows: NotedRows,
    private readonly runs: RunStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `master.unknown`, and those of `NotedRows.write` */
  add(actor: Actor, venueId: string, wish: RoomWishDto): Promise<{ id: string }> {
    return this.transactions.run(async (tx) => {
      if (!(await this.store.exists(tx, 'venue', venueId))) throw notFound('master.unknown');
      const written = await this.rows.write(tx, actor, 'room', { id: null, revision: 0 }, () => ({
        venue_id: venueId,
        ...this.columns(wish, null),
      }));
      return { id: written.id };
    });
  }

  /** @throws DomainError those of `NotedRows.write` */
  change(actor: Actor, id: string, wish: RoomWishDto): Promise<{ id: string }> {
    return this.transactions.run(async (tx) => {
      // The places come first, like in every act on them.
      tx.write(HOLDS, [wish.seats, id, wish.seats]);
      const { changed } = await this.rows.write(tx, actor, 'room', { id, revision: wish.revision }, (before) =>
        this.columns(wish, before?.retired_at ?? null),
      );
      if (changed.length > 0) await this.runs.touchUsing(tx, 'room_id', [id]);
      return { id };
    });
  }

  private columns({ name, seats, access, retired }: RoomWishDto, retiredAt: SqlValue) {
    return {
      ...{ name, seats, access: JSON.stringify(access.map(({ key, yes }) => ({ key, yes }))) },
      retired_at: retired ? (retiredAt ?? this.clock.now()) : null,
    };
  }
}
