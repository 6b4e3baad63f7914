import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import type { Tx } from '../../../database/tx.js';
import { invalid } from '../../../errors/domain-error.js';
import { fold, foldWithoutUmlauts } from '../../../texts/fold.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { AuditLog, NotedRows } from '../../audit/index.js';
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
    private readonly audit: AuditLog,
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
      if (id !== null && written.changed.length > 0) await this.followed(tx, actor, id, was, wish);
      return { id: written.id };
    });
  }

  /** A course whose town or district nobody typed is where its house is. */
  private async followed(tx: Tx, actor: Actor, id: string, was: Place, { town, territoryId }: VenueWishDto): Promise<void> {
    const rooms = (await tx.query<{ id: string }[]>('SELECT id FROM room WHERE venue_id = ? ORDER BY id', [id])).map((room) => room.id);
    if (rooms.length === 0) return;
    await this.tellDrafts(tx, actor, rooms, was, { town, territory: territoryId });
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

  /** Whoever writes a draft that becomes another one with its house is told, like of any change by a colleague (E35). */
  private async tellDrafts(tx: Tx, actor: Actor, rooms: readonly string[], was: Place, now: Place): Promise<void> {
    if (was.town === now.town && was.territory === now.territory) return;
    const drafts = await tx.query<(Place & { id: string })[]>(
      `SELECT id, town, territory_id AS territory FROM course_run WHERE room_id IN (?) AND state IN ('DRAFT', 'IN_REVIEW') ORDER BY id FOR UPDATE`,
      [rooms],
    );
    for (const { id, town, territory } of drafts) {
      const changes = {
        ...(town === was.town && was.town !== now.town && { town: { from: was.town, to: now.town } }),
        ...(territory === was.territory && was.territory !== now.territory && { territoryId: { from: was.territory, to: now.territory } }),
      };
      if (Object.keys(changes).length === 0) continue;
      await this.runs.touch(tx, id);
      await this.audit.append(tx, actor, 'run.draft_changed', { type: 'course_run', id }, changes);
    }
  }
}

interface Place {
  readonly town: string | null;
  readonly territory: string | null;
}
