import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import type { Tx } from '../../../database/tx.js';
import { invalid } from '../../../errors/domain-error.js';
import { fold, foldWithoutUmlauts } from '../../../texts/fold.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { NotedRows } from '../../audit/index.js';
import { RunStore } from '../run.store.js';
import type { VenueWishDto } from './master-data.dto.js';
import { MasterDataStore } from './master-data.store.js';

/** Enters a house, or writes it anew; the courses in it follow it, and say so to everybody who reads them. */
@Injectable()
export class SaveVenueService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: MasterDataStore,
    private readonly rows: NotedRows,
    private readonly runs: RunStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `master.invalid` with the fields, and those of `NotedRows.write` */
  run(actor: Actor, id: string | null, wish: VenueWishDto): Promise<{ id: string }> {
    return this.transactions.run(async (tx) => {
      const { name, street, postcode, town, territoryId, transit, retired, revision } = wish;
      if (territoryId && !(await this.store.exists(tx, 'territory', territoryId))) {
        throw invalid('master.invalid', {}, [{ field: 'territoryId', code: 'validation.is_uuid' }]);
      }
      let was: Place = { town: null, territory: null };
      const written = await this.rows.write(tx, actor, 'venue', { id, revision }, (before) => {
        was = { town: before?.town ?? null, territory: before?.territory_id ?? null } as Place;
        const retiredAt = retired ? (before?.retired_at ?? this.clock.now()) : null;
        return { name, street, postcode, town, territory_id: territoryId, transit, retired_at: retiredAt };
      });
      if (id !== null && written.changed.length > 0) await this.followed(tx, id, was, wish);
      return { id: written.id };
    });
  }

  /** A course whose town or district nobody typed is where its house is. */
  private async followed(tx: Tx, id: string, was: Place, { town, territoryId }: VenueWishDto): Promise<void> {
    const rooms = (await tx.query<{ id: string }[]>('SELECT id FROM room WHERE venue_id = ? ORDER BY id', [id])).map((room) => room.id);
    if (rooms.length === 0) return;
    if (was.town !== town) {
      const words = [...new Set([fold(town), foldWithoutUmlauts(town)])].join(' ');
      tx.write(`UPDATE course_run SET town = ?, search_text = CONCAT_WS(' ', search_text, ?) WHERE room_id IN (?) AND town = ?`, [
        ...[town, words],
        ...[rooms, was.town],
      ]);
    }
    if (was.territory !== territoryId) {
      tx.write('UPDATE course_run SET territory_id = ? WHERE room_id IN (?) AND territory_id <=> ?', [territoryId, rooms, was.territory]);
    }
    await this.runs.touchUsing(tx, 'room_id', rooms);
  }
}

interface Place {
  readonly town: string | null;
  readonly territory: string | null;
}
