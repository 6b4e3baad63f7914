import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { conflict } from '../../errors/domain-error.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { actorOf } from '../organisations/index.js';
import type { NoteCallDto } from './calls.dto.js';
import { type Caller, CallStore } from './calls.store.js';

/** Somebody was told by telephone, or nobody answered. */
@Injectable()
export class NoteCallService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: CallStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `call.settled` */
  run(actor: Actor, dto: NoteCallDto): Promise<void> {
    return this.note(actor, 'staff', dto);
  }

  /** An organisation has told one of its own. @throws DomainError `organisation.unknown`, `call.settled` */
  async runOwn(actor: Actor, organisationId: string, dto: NoteCallDto): Promise<void> {
    actorOf(actor, organisationId);
    await this.note(actor, { organisationId }, dto);
  }

  private async note(actor: Actor, caller: Caller, { news, reached }: NoteCallDto): Promise<void> {
    await this.transactions.run(async (tx) => {
      const open = await this.store.findLocked(tx, news, caller, berlinDate(this.clock.now()));
      if (open.length === 0) throw conflict('call.settled');
      const ids = open.map(({ id }) => id);
      if (reached) this.store.settle(tx, ids);
      else this.store.countTry(tx, ids);
      const verb = reached ? 'call.reached' : 'call.unanswered';
      for (const { bookingId, kind } of open) await this.audit.append(tx, actor, verb, { type: 'booking', id: bookingId }, { kind });
    });
  }
}
