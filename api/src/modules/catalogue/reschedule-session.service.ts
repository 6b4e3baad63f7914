import { Injectable } from '@nestjs/common';
import { newId } from '../../database/ids.js';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { conflict, invalid, notFound } from '../../errors/domain-error.js';
import { Settings } from '../../settings/settings.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { RunMails } from '../mail/index.js';
import { type DatePlace, isSamePlace } from './domain/arrange-dates.js';
import { lateEntryUntil } from './domain/late-entry.js';
import { moveSession, type MovedSession, type SessionMove, type StoredSession } from './domain/move-session.js';
import { RunStore } from './run.store.js';
import { SessionStore } from './session.store.js';

interface Reschedule {
  readonly sessionId: string;
  readonly to: SessionMove;
  readonly reason: string | null;
  readonly runId: string | null;
  /** Where staff saw it when they decided; a colleague may have been faster. */
  readonly seen?: DatePlace | undefined;
}

/**
 * Moves a session to another time or room, for example because the trainer is ill (E11). Everybody is treated at once:
 * who has a place, asks or waits is told; nobody loses anything, and who cannot come says so (E12).
 */
@Injectable()
export class RescheduleSessionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: RunStore,
    private readonly sessions: SessionStore,
    private readonly settings: Settings,
    private readonly audit: AuditLog,
    private readonly mails: RunMails,
    private readonly clock: Clock,
  ) {}

  /**
   * Nothing happens when the session is there already.
   * @param reason the people concerned read it
   * @param runId of which run it must be, where somebody says so
   * @throws DomainError `session.unknown`, `session.not_movable`, `session.begun`, `session.date_past`, `session.room_unknown`,
   * `run.sessions_overlap`, `run.invalid`
   */
  async run(actor: Actor, sessionId: string, to: SessionMove, reason: string | null = null, runId: string | null = null): Promise<void> {
    await this.transactions.run((tx) => this.within(tx, actor, { sessionId, to, reason, runId }));
  }

  /** The same within a larger act. @returns whether the session was moved @throws DomainError also `session.moved_meanwhile` */
  async within(tx: Tx, actor: Actor, { sessionId, to, reason, runId, seen }: Reschedule): Promise<boolean> {
    const session = await this.sessions.lock(tx, sessionId);
    if (runId !== null && session.runId !== runId) throw notFound('session.unknown');
    if (seen && !isSamePlace(session, seen)) throw conflict('session.moved_meanwhile');
    const moved = await this.plan(tx, session, to);
    if (!moved) return false;
    await this.sessions.move(tx, session, moved);
    await this.renewLateEntry(tx, session.runId);
    await this.runs.touch(tx, session.runId);
    const from = { date: session.date, start: session.start, end: session.end, roomId: session.roomId };
    await this.audit.append(tx, actor, 'session.moved', { type: 'course_run', id: session.runId }, { sessionId, from, to, reason });
    await this.tellEverybody(tx, session, moved, reason);
    return true;
  }

  private async plan(tx: Tx, session: StoredSession, to: SessionMove): Promise<MovedSession | null> {
    const run = await this.runs.lockState(tx, session.runId);
    const now = await this.clock.shared(tx);
    const { sessions } = await this.sessions.planOf(tx, session.runId);
    const moved = moveSession(session, { run, others: sessions.filter(({ id }) => id !== session.id), now }, to);
    if (moved?.roomId && !(await this.sessions.hasRoom(tx, moved.roomId))) {
      throw invalid('session.room_unknown', {}, [{ field: 'roomId', code: 'session.room_unknown' }]);
    }
    return moved;
  }

  /** The last date for coming in late follows from the sessions (E31). */
  private async renewLateEntry(tx: Tx, runId: string): Promise<void> {
    const { kind, sessions } = await this.sessions.planOf(tx, runId);
    if (kind !== 'DEUTSCH4U') return;
    const percent = await this.settings.valueOn('deutsch4u.late_entry_percent', berlinDate(this.clock.now()), tx);
    await this.sessions.setLateEntry(tx, runId, lateEntryUntil(sessions, percent));
  }

  private async tellEverybody(tx: Tx, session: StoredSession, moved: MovedSession, reason: string | null): Promise<void> {
    const isElsewhere = session.date === moved.date && session.start === moved.start && session.end === moved.end;
    await this.mails.add(tx, await this.sessions.bookingsOf(tx, session.runId), {
      ...{ kind: 'session.moved', sessionId: session.id, once: newId() },
      params: { movedFrom: isElsewhere ? null : session.date, reason },
    });
  }
}
