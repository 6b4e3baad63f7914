import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import { Outbox } from '../mail/index.js';
import type { CalendarKey } from './calendar-object.store.js';

export interface EntryToMove extends CalendarKey {
  readonly personId: string;
  readonly language: string;
  /** As it was sent last: the same move is not put in twice. */
  readonly sequence: number;
}

/** An entry goes from one mailbox to another: only who got an invitation can have it taken out, so there are two mails (INV-02). */
@Injectable()
export class EntryMoves {
  constructor(private readonly outbox: Outbox) {}

  /** Taken out of the calendar where it was sent to, then put into that of the person's address as it is by then. */
  async add(tx: Tx, { personId, bookingId, sessionId, language, sequence }: EntryToMove): Promise<void> {
    for (const kind of ['session.invitation_cancelled', 'session.invitation']) {
      const dedupKey = `${kind}:${bookingId}:${sessionId}:${sequence}`;
      const orderKey = `booking:${bookingId}`;
      await this.outbox.add(tx, { ...{ kind, personId, bookingId, sessionId, language, dedupKey, orderKey }, params: {} });
    }
  }
}
