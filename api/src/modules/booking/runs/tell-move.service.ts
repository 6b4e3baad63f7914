import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { conflict } from '../../../errors/domain-error.js';
import type { Actor } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import { MoveNews } from '../../catalogue/index.js';
import { PlacesStore } from '../places/places.store.js';

/** Staff moved dates and have told nobody yet: now everybody hears of them, once, of where they are now. */
@Injectable()
export class TellMoveService {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly news: MoveNews,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `run.unknown`, `session.nothing_to_tell` when a colleague was faster */
  async run(actor: Actor, runId: string, reason: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.places.lock(tx, runId);
      const count = await this.news.tell(tx, runId, [], reason);
      if (count === 0) throw conflict('session.nothing_to_tell');
      await this.audit.append(tx, actor, 'session.move_told', { type: 'course_run', id: runId }, { count, reason });
    });
  }
}
