import { Injectable } from '@nestjs/common';
import { newId } from '../../database/ids.js';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Outbox } from '../mail/index.js';
import { moveSession, type NewDate, type StoredSession } from './domain/move-session.js';
import { RunStore } from './run.store.js';
import { SessionStore } from './session.store.js';

/** Moves a session to another time, for example because the trainer is ill (E11); everybody with a place is told. */
@Injectable()
export class RescheduleSessionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: RunStore,
    private readonly sessions: SessionStore,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** Nothing happens when the session is there already. @throws DomainError `session.unknown`, `session.not_movable`, `run.invalid` */
  async run(actor: Actor, sessionId: string, to: NewDate): Promise<void> {
    await this.transactions.run(async (tx) => {
      const session = await this.sessions.lock(tx, sessionId);
      const moved = moveSession(session, await this.runs.lockState(tx, session.runId), to);
      if (!moved) return;
      await this.sessions.move(tx, session, moved);
      await this.runs.touch(tx, session.runId);
      const from = { date: session.date, start: session.start, end: session.end };
      await this.audit.append(tx, actor, 'session.moved', { type: 'course_run', id: session.runId }, { sessionId, from, to });
      await this.tellEverybody(tx, session);
    });
  }

  private async tellEverybody(tx: Tx, session: StoredSession): Promise<void> {
    const act = newId();
    for (const booking of await this.sessions.bookingsOf(tx, session.runId)) {
      await this.outbox.add(tx, {
        kind: 'session.moved',
        personId: booking.personId,
        bookingId: booking.id,
        sessionId: session.id,
        language: booking.language,
        params: { movedFrom: session.date },
        dedupKey: `session.moved:${booking.id}:${act}`,
        orderKey: `booking:${booking.id}`,
      });
    }
  }
}
