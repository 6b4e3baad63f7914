import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { conflict, notFound } from '../../errors/domain-error.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { ChosenRoom } from './chosen-room.js';
import { type DatePlace, isSamePlace } from './domain/arrange-dates.js';
import { assertAccepted } from './domain/date-conflicts.js';
import { moveSession, type MovedSession, type NewDate, type SessionMove, type StoredSession } from './domain/move-session.js';
import { type MoveScope, seriesMoves } from './domain/series-move.js';
import type { MovedNews } from './domain/moved-news.js';
import type { RunState } from './domain/run-moves.js';
import { LateEntryDays } from './late-entry-days.js';
import { MoveNews } from './move-news.service.js';
import { DateConflicts } from './planning/date-conflicts.service.js';
import { RunStore } from './run.store.js';
import { SessionAnswers } from './session-answers.store.js';
import { SessionStore } from './session.store.js';

/** With its units, where they were seen too. */
export interface SeenDate extends DatePlace {
  readonly teachingUnits?: number | undefined;
}

interface Reschedule {
  readonly sessionId: string;
  readonly to: SessionMove;
  readonly reason: string | null;
  readonly runId: string | null;
  /** Where staff saw it when they decided; a colleague may have been faster. */
  readonly seen?: SeenDate | undefined;
  /** Which dates go along with it. */
  readonly scope?: MoveScope;
  /** Nobody is told yet: it becomes something to settle. */
  readonly later?: boolean;
  /** Whoever moves it knows what is asked about, and does it all the same. */
  readonly despite?: boolean;
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
    private readonly answers: SessionAnswers,
    private readonly room: ChosenRoom,
    private readonly lateEntry: LateEntryDays,
    private readonly audit: AuditLog,
    private readonly news: MoveNews,
    private readonly conflicts: DateConflicts,
    private readonly clock: Clock,
  ) {}

  /**
   * Nothing happens when the session is there already; what is asked about is known.
   * @throws DomainError `session.unknown`, `session.not_movable`, `session.begun`, `session.date_past`, `session.room_unknown`,
   * `session.room_gone`, `session.conflicts_block`, `run.sessions_overlap`, `run.invalid`
   */
  async run(actor: Actor, sessionId: string, to: SessionMove): Promise<void> {
    await this.transactions.run((tx) => this.within(tx, actor, { sessionId, to, reason: null, runId: null, despite: true }));
  }

  /** The same within a larger act. @returns whether anything was moved @throws DomainError also `session.moved_meanwhile`, and what `assertAccepted` throws */
  async within(tx: Tx, actor: Actor, wish: Reschedule): Promise<boolean> {
    const { sessionId, to, reason, runId, seen, scope = 'ONE', later = false, despite = false } = wish;
    const session = await this.sessions.lock(tx, sessionId);
    if (runId !== null && session.runId !== runId) throw notFound('session.unknown');
    if (seen && !isAsSeen(session, seen)) throw conflict('session.moved_meanwhile');
    const state = await this.runs.lockState(tx, session.runId);
    const all = scope === 'ONE' ? [] : await this.sessions.ofRun(tx, session.runId);
    const done: Moved[] = [];
    const moves = seriesMoves(session, to, scope, all, await this.clock.shared(tx));
    await this.conflicts.lockRooms(
      tx,
      moves.map((one) => (one.to.roomId === undefined ? one.session.roomId : one.to.roomId)),
    );
    await this.conflicts.lockTeam(tx, session.runId);
    for (const one of moves) {
      const moved = await this.plan(tx, state, one.session, one.to);
      if (!moved) continue;
      await this.sessions.move(tx, one.session, moved);
      await this.followAnswers(tx, actor, one.session, moved);
      done.push({ session: one.session, moved });
    }
    if (done.length === 0) return false;
    done.sort((a, b) => a.session.n - b.session.n);
    const news = done.map(newsOf);
    const known = assertAccepted(await this.conflicts.ofMoves(session.runId, news, tx), despite);
    await this.lateEntry.renew(tx, session.runId);
    await this.runs.touch(tx, session.runId);
    await this.log(tx, actor, done, { to, reason, ...(known.length > 0 && { despite: known }) });
    if (later) await this.news.keep(tx, session.runId, news, reason ?? '');
    else await this.news.tell(tx, session.runId, news, reason);
    return true;
  }

  /** The first statement of an act that moves dates. */
  async lockAnswers(tx: Tx, runId: string): Promise<void> {
    await this.answers.lock(tx, runId);
  }

  private async followAnswers(tx: Tx, actor: Actor, session: StoredSession, moved: MovedSession): Promise<void> {
    const { id: sessionId, runId } = session;
    const expected = await this.answers.follow(tx, runId, session, moved, await this.clock.shared(tx));
    for (const id of expected) {
      await this.audit.append(tx, actor, 'attendance.excuse_withdrawn', { type: 'booking', id }, { runId, sessionId, moved: true });
    }
  }

  private async log(tx: Tx, actor: Actor, done: readonly Moved[], { to, ...why }: Pick<Reschedule, 'to' | 'reason'>): Promise<void> {
    const [first, ...others] = done;
    if (!first) return;
    const { id: sessionId, runId, date, start, end, roomId, teachingUnits } = first.session;
    const one = { sessionId, from: { date, start, end, roomId, teachingUnits }, to, ...why };
    const many = {
      sessions: { from: done.map(({ session }) => dateWords(session)), to: done.map(({ moved }) => dateWords(moved)) },
      ...(to.roomId !== undefined && roomId !== to.roomId && { roomId: { from: roomId, to: to.roomId } }),
      ...(to.teachingUnits !== undefined &&
        teachingUnits !== to.teachingUnits && { teachingUnits: { from: teachingUnits, to: to.teachingUnits } }),
      ...why,
    };
    const isOne = others.length === 0;
    await this.audit.append(tx, actor, isOne ? 'session.moved' : 'series.moved', { type: 'course_run', id: runId }, isOne ? one : many);
  }

  private async plan(tx: Tx, run: RunState, session: StoredSession, to: SessionMove): Promise<MovedSession | null> {
    const now = await this.clock.shared(tx);
    const { sessions } = await this.sessions.planOf(tx, session.runId);
    const moved = moveSession(session, { run, others: sessions.filter(({ id }) => id !== session.id), now }, to);
    if (moved) await this.room.assert(tx, moved.roomId, session.runId);
    return moved;
  }
}

interface Moved {
  readonly session: StoredSession;
  readonly moved: MovedSession;
}

const newsOf = ({ session, moved }: Moved): MovedNews => ({ sessionId: session.id, known: placeOf(session), now: placeOf(moved) });

const isAsSeen = (session: StoredSession, seen: SeenDate): boolean =>
  isSamePlace(session, seen) && (seen.teachingUnits ?? session.teachingUnits) === session.teachingUnits;

const placeOf = ({ date, start, end, roomId }: DatePlace): DatePlace => ({ date, start, end, roomId });

const dateWords = ({ date, start, end }: NewDate): string => `${date} ${start}-${end}`;
