import { Injectable } from '@nestjs/common';
import { violates } from '../../../database/db-errors.js';
import { Transactions } from '../../../database/transactions.js';
import { invalid } from '../../../errors/domain-error.js';
import type { Actor } from '../../access/index.js';
import { NotedRows } from '../../audit/index.js';
import { RunStore } from '../run.store.js';
import type { ProgrammeWishDto } from './master-data.dto.js';

/** Enters a programme that pays for courses, or writes it anew. */
@Injectable()
export class SaveProgrammeService {
  constructor(
    private readonly transactions: Transactions,
    private readonly rows: NotedRows,
    private readonly runs: RunStore,
  ) {}

  /** @throws DomainError `master.invalid` with the field, and those of `NotedRows.write` */
  async run(actor: Actor, id: string | null, wish: ProgrammeWishDto): Promise<{ id: string }> {
    if (wish.validTo !== null && wish.validTo < wish.validFrom) throw fieldError('validTo', 'master.ends_before');
    try {
      return await this.write(actor, id, wish);
    } catch (error) {
      throw violates(error, 'uq_funding_programme_code') ? fieldError('code', 'master.code_taken') : error;
    }
  }

  private write(actor: Actor, id: string | null, wish: ProgrammeWishDto): Promise<{ id: string }> {
    const { code, name, notice, validFrom, validTo, revision } = wish;
    return this.transactions.run(async (tx) => {
      const columns = { code, name, notice, valid_from: validFrom, valid_to: validTo };
      const written = await this.rows.write(tx, actor, 'funding_programme', { id, revision }, () => columns);
      if (id !== null && written.changed.length > 0) await this.runs.touchUsing(tx, 'funding_programme_id', [id]);
      return { id: written.id };
    });
  }
}

const fieldError = (field: string, code: string) => invalid('master.invalid', {}, [{ field, code }]);
