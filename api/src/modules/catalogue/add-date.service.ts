import { Injectable } from '@nestjs/common';
import { newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import { notFound } from '../../errors/domain-error.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { RunMails } from '../mail/index.js';
import { ChosenRoom } from './chosen-room.js';
import { addDate, type AddedDate } from './domain/add-date.js';
import { assertAccepted } from './domain/date-conflicts.js';
import type { RunState } from './domain/run-moves.js';
import { LateEntryDays } from './late-entry-days.js';
import { DateConflicts } from './planning/date-conflicts.service.js';
import { RunStore } from './run.store.js';
import { SessionStore } from './session.store.js';

interface Addition {
  readonly runId: string;
  readonly date: AddedDate;
  /** The people concerned read it. */
  readonly reason: string | null;
  /** Whoever adds it knows what is asked about, and does it all the same. */
  readonly despite: boolean;
  /** Units of the whole run until now. */
  readonly units: number;
}

/** The catalogue's part of one more date of a published run: the same rules as for one that moves, and everybody hears it in the same act. */
@Injectable()
export class AddDateService {
  constructor(
    private readonly runs: RunStore,
    private readonly sessions: SessionStore,
    private readonly room: ChosenRoom,
    private readonly conflicts: DateConflicts,
    private readonly lateEntry: LateEntryDays,
    private readonly mails: RunMails,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** What refuses the time of such a date; changes nothing. @throws DomainError `run.unknown`, and what `addDate` throws */
  async check(
    reader: Pick<Tx, 'query'>,
    runId: string,
    date: AddedDate,
    now = this.clock.now(),
  ): Promise<{ startsAt: Date; endsAt: Date }> {
    const [row] = await reader.query<{ state: RunState; endedEarly: number }[]>(
      'SELECT state, ended_early_at IS NOT NULL AS endedEarly FROM course_run WHERE id = ?',
      [runId],
    );
    if (!row) throw notFound('run.unknown');
    const { sessions } = await this.sessions.planOf(reader, runId);
    return addDate({ run: row.state, endedEarly: row.endedEarly === 1, others: sessions, now }, date);
  }

  /** Behind the lock of the places. @throws DomainError as above, `session.room_unknown`, `session.room_gone`, and what `assertAccepted` throws */
  async within(tx: Tx, actor: Actor, { runId, date, reason, despite, units }: Addition): Promise<void> {
    await this.runs.lockState(tx, runId);
    await this.conflicts.lockRooms(tx, [date.roomId]);
    await this.conflicts.lockTeam(tx, runId);
    const span = await this.check(tx, runId, date, await this.clock.shared(tx));
    await this.room.assert(tx, date.roomId, runId);
    const known = assertAccepted((await this.conflicts.ofNew(runId, date, tx)).brings, despite);
    const sessionId = await this.sessions.add(tx, runId, date, span);
    await this.lateEntry.renew(tx, runId);
    await this.runs.touch(tx, runId);
    const whole = { from: units, to: (Math.round(units * 10) + Math.round(date.teachingUnits * 10)) / 10 };
    const data = { sessionId, sessions: { from: [], to: [`${date.date} ${date.start}-${date.end}`] }, teachingUnits: whole, reason };
    const subject = { type: 'course_run', id: runId } as const;
    await this.audit.append(tx, actor, 'session.added', subject, { ...data, ...(known.length > 0 && { despite: known }) });
    await this.mails.add(tx, await this.sessions.bookingsOf(tx, runId), {
      ...{ kind: 'session.added', sessionId, once: newId() },
      params: { reason, units: whole },
    });
  }
}
