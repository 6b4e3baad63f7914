import { Injectable } from '@nestjs/common';
import { violates } from '../../../database/db-errors.js';
import { Transactions } from '../../../database/transactions.js';
import type { Tx } from '../../../database/tx.js';
import { conflict, invalid } from '../../../errors/domain-error.js';
import type { DayOffKind } from '../../../time/holidays.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { type Columns, NotedRows } from '../../audit/index.js';
import { dayOffErrors, isComputed } from '../domain/days-off.js';
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
    return this.oncePerDay(async (tx) => {
      if (!(await this.store.hasPlace(tx, { venueId, roomId }))) {
        throw invalid('master.invalid', {}, [{ field: 'venueId', code: 'validation.is_uuid' }]);
      }
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

  /** @throws DomainError `master.law_day_stays`: what was planned on it since would go unseen; those of `NotedRows.remove` */
  async remove(actor: Actor, id: string, revision: number): Promise<void> {
    await this.transactions.run(async (tx) => {
      const before = await this.rows.remove(tx, actor, 'day_off', { id, revision });
      if (isComputed(before.kind as DayOffKind)) throw conflict('master.law_day_stays');
    });
  }

  /** What the law says of a day is one row: of two who write it at once the second is told. */
  private async oncePerDay<T>(act: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.transactions.run(act);
    } catch (error) {
      throw violates(error, 'uq_day_off_law') ? conflict('master.law_day_known') : error;
    }
  }
}

const sameDays = (before: Columns, after: Columns): boolean =>
  ['kind', 'venue_id', 'room_id', 'first_date', 'last_date'].every((name) => before[name] === after[name]);
