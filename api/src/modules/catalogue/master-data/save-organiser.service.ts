import { Injectable } from '@nestjs/common';
import { newId } from '../../../database/ids.js';
import { Transactions } from '../../../database/transactions.js';
import type { SqlValue } from '../../../database/tx.js';
import { invalid } from '../../../errors/domain-error.js';
import { fold, foldWithoutUmlauts } from '../../../texts/fold.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { NotedRows } from '../../audit/index.js';
import { RunStore } from '../run.store.js';
import { MasterDataStore } from './master-data.store.js';
import type { OrganiserWishDto } from './organisers.dto.js';

/** Enters who organises courses, or writes them anew. */
@Injectable()
export class SaveOrganiserService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: MasterDataStore,
    private readonly rows: NotedRows,
    private readonly runs: RunStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `master.invalid` with the field, and those of `NotedRows.write` */
  run(actor: Actor, id: string | null, wish: OrganiserWishDto): Promise<{ id: string }> {
    const { name, type, territoryId, isActive, revision } = wish;
    return this.transactions.run(async (tx) => {
      if (territoryId && !(await this.store.exists(tx, 'territory', territoryId))) {
        throw invalid('master.invalid', {}, [{ field: 'territoryId', code: 'validation.is_uuid' }]);
      }
      const written = await this.rows.write(tx, actor, 'organisation', { id, revision }, (before) => ({
        ...{ name, type, territory_id: territoryId, status: statusOf(isActive, before?.status) },
        ...(before ? {} : this.ofNew()),
      }));
      if (id !== null && written.changed.includes('name')) {
        const words = [...new Set([fold(name), foldWithoutUmlauts(name)])].join(' ');
        tx.write(`UPDATE course_run SET search_text = CONCAT_WS(' ', search_text, ?) WHERE organiser_id = ?`, [words, id]);
        await this.runs.touchUsing(tx, 'organiser_id', [id]);
      }
      return { id: written.id };
    });
  }

  private ofNew() {
    const code = `ORG-${newId().slice(-8).toUpperCase()}`;
    return { code, is_non_profit: false, is_registered_association: false, created_at: this.clock.now() };
  }
}

/** Who was not active yet is not ended by a change of the name. */
const statusOf = (isActive: boolean, before: SqlValue | undefined): SqlValue => {
  if (isActive) return 'ACTIVE';
  return before === undefined || before === 'ACTIVE' ? 'ENDED' : before;
};
