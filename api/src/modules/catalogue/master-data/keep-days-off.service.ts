import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { invalid } from '../../../errors/domain-error.js';
import type { Actor } from '../../access/index.js';
import { NotedRows } from '../../audit/index.js';
import { dayOffErrors } from '../domain/days-off.js';
import type { DayOffWishDto } from './master-data.dto.js';
import { MasterDataStore } from './master-data.store.js';

/** School holidays and closing days. What is planned on them already stays, and is named where it is planned (E38). */
@Injectable()
export class KeepDaysOffService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: MasterDataStore,
    private readonly rows: NotedRows,
  ) {}

  /** @throws DomainError `master.invalid` with the fields, and those of `NotedRows.write` */
  save(actor: Actor, id: string | null, wish: DayOffWishDto): Promise<{ id: string }> {
    const { kind, venueId, firstDate, lastDate, name, revision } = wish;
    const errors = dayOffErrors(wish);
    if (errors.length > 0) throw invalid('master.invalid', {}, errors);
    return this.transactions.run(async (tx) => {
      if (venueId && !(await this.store.exists(tx, 'venue', venueId))) {
        throw invalid('master.invalid', {}, [{ field: 'venueId', code: 'validation.is_uuid' }]);
      }
      const columns = { kind, venue_id: venueId, first_date: firstDate, last_date: lastDate, name };
      const written = await this.rows.write(tx, actor, 'day_off', { id, revision }, () => columns);
      return { id: written.id };
    });
  }

  /** @throws DomainError those of `NotedRows.remove` */
  async remove(actor: Actor, id: string, revision: number): Promise<void> {
    await this.transactions.run((tx) => this.rows.remove(tx, actor, 'day_off', { id, revision }));
  }
}
