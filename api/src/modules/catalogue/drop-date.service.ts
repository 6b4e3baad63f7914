import { Injectable } from '@nestjs/common';
import { newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import { conflict, notFound } from '../../errors/domain-error.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { RunMails } from '../mail/index.js';
import { LateEntryDays } from './late-entry-days.js';
import { RunStore } from './run.store.js';
import { SessionStore } from './session.store.js';

interface Drop {
  readonly runId: string;
  readonly sessionId: string;
  /** The people concerned read it. */
  readonly reason: string | null;
  readonly now: Date;
  /** It had begun already. */
  readonly isOver: boolean;
  /** Of the whole run, before and after. */
  readonly units: { readonly from: number; readonly to: number };
  /** What staff knew to speak against it. */
  readonly despite: readonly string[];
}

/**
 * The catalogue's part of a date that falls out by itself: it stays in its run and says so, what follows from the dates
 * is renewed, and everybody hears it in the same act.
 */
@Injectable()
export class DropDateService {
  constructor(
    private readonly runs: RunStore,
    private readonly sessions: SessionStore,
    private readonly lateEntry: LateEntryDays,
    private readonly mails: RunMails,
    private readonly audit: AuditLog,
  ) {}

  /** Whether it still takes place: a colleague may have been faster. @throws DomainError `session.unknown`, `session.fell_out` */
  async assertPlanned(reader: Pick<Tx, 'query'>, runId: string, sessionId: string): Promise<void> {
    const [row] = await reader.query<{ n: number; state: string }[]>('SELECT n, state FROM session WHERE id = ? AND course_run_id = ?', [
      ...[sessionId, runId],
    ]);
    if (!row) throw notFound('session.unknown');
    if (row.state === 'CANCELLED') throw conflict('session.fell_out', { n: row.n });
  }

  /** As whoever moves it does: the date before its run. */
  async lock(tx: Tx, runId: string, sessionId: string): Promise<void> {
    await this.sessions.lock(tx, sessionId);
    await this.runs.lockState(tx, runId);
  }

  /** Behind the locks. */
  async within(tx: Tx, actor: Actor, { runId, sessionId, reason, now, isOver, units, despite }: Drop): Promise<void> {
    const session = await this.sessions.lock(tx, sessionId);
    await this.sessions.drop(tx, session, now);
    await this.lateEntry.renew(tx, runId);
    await this.runs.touch(tx, runId);
    const { date, start, end } = session;
    const data = { sessionId, sessions: { from: [`${date} ${start}-${end}`], to: [] }, teachingUnits: units, reason };
    await this.audit.append(
      tx,
      actor,
      'session.fell_out',
      { type: 'course_run', id: runId },
      { ...data, ...(despite.length > 0 && { despite }) },
    );
    await this.mails.add(tx, await this.sessions.bookingsOf(tx, runId), {
      ...{ kind: 'session.fell_out', sessionId, once: newId() },
      params: { reason, units, ...(isOver && { over: true }) },
    });
  }
}
