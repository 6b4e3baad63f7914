import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { invalid } from '../../../errors/domain-error.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { NotedRows } from '../../audit/index.js';
import { RunStore } from '../run.store.js';
import type { ContactWishDto } from './master-data.dto.js';

/** Enters whom one can ask about courses, or writes them anew. */
@Injectable()
export class SaveContactService {
  constructor(
    private readonly transactions: Transactions,
    private readonly rows: NotedRows,
    private readonly runs: RunStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `master.invalid` with the field, and those of `NotedRows.write` */
  run(actor: Actor, id: string | null, wish: ContactWishDto): Promise<{ id: string }> {
    const { name, phone, email, hours, isPublic, retired, revision } = wish;
    if (phone === null && email === null) throw invalid('master.invalid', {}, [{ field: 'phone', code: 'master.contact_missing' }]);
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      const written = await this.rows.write(tx, actor, 'contact_person', { id, revision }, (before) => ({
        ...{ name, phone, email, hours },
        public_since: isPublic ? (before?.public_since ?? berlinDate(now)) : null,
        retired_at: retired ? (before?.retired_at ?? now) : null,
      }));
      if (id !== null && written.changed.length > 0) await this.runs.touchUsing(tx, 'contact_person_id', [id]);
      return { id: written.id };
    });
  }
}
