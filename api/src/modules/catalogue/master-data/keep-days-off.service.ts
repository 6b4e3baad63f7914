import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { conflict, invalid } from '../../../errors/domain-error.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { type Columns, NotedRows } from '../../audit/index.js';
import { dayOffErrors, isByLaw } from '../domain/days-off.js';
import type { DayOffWishDto } from './master-data.dto.js';
import { MasterDataStore } from './master-data.store.js';

/** School holidays, closing days, what the law adds and takes away. What is planned on them already stays, until staff decide (E38). */
@Injectable()
export class KeepDaysOffService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: MasterDataStore,
    private readonly rows: NotedRows,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `master.invalid` with the fields, `master.law_day_known`, and those of `NotedRows.write` */
  save(actor: Actor, id: string | null, wish: DayOffWishDto): Promise<{ id: string }> {
    const { kind, venueId, roomId = null, firstDate, lastDate, name, revision } = wish;
    const errors = dayOffErrors(wish);
    if (errors.length > 0) throw invalid('master.invalid', {}, errors);
    return this.transactions.run(async (tx) => {
      if (!(await this.store.hasPlace(tx, { venueId, roomId }))) {
        throw invalid('master.invalid', {}, [{ field: 'venueId', code: 'validation.is_uuid' }]);
      }
      if (isByLaw(kind) && (await this.store.hasDay(tx, { kind, firstDate }, id))) throw conflict('master.law_day_known');
      const columns = { kind, venue_id: venueId, room_id: roomId, first_date: firstDate, last_date: lastDate, name };
      const written = await this.rows.write(tx, actor, 'day_off', { id, revision }, (before) => ({
        ...columns,
        open_since: before && sameDays(before, columns) ? (before.open_since ?? null) : this.clock.now(),
      }));
      return { id: written.id };
    });
  }

  /** The dates on these days take place all the same. @throws DomainError those of `NotedRows.write` */
  async keepDates(actor: Actor, id: string, revision: number): Promise<void> {
    await this.transactions.run((tx) => this.rows.write(tx, actor, 'day_off', { id, revision }, () => ({ open_since: null })));
  }

  /** @throws DomainError those of `NotedRows.remove` */
  async remove(actor: Actor, id: string, revision: number): Promise<void> {
    await this.transactions.run((tx) => this.rows.remove(tx, actor, 'day_off', { id, revision }));
  }
}

const sameDays = (before: Columns, after: Columns): boolean =>
  ['kind', 'venue_id', 'room_id', 'first_date', 'last_date'].every((name) => before[name] === after[name]);
