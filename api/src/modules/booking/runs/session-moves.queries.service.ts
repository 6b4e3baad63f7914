import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { notFound } from '../../../errors/domain-error.js';
import { berlinInstant } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import {
  checkMove,
  type DateConflict,
  DateConflicts,
  heaviest,
  isNews,
  type KeptNews,
  type MovedNews,
  MoveNoticeStore,
  newsToTell,
  type PlannedMove,
  seriesMoves,
} from '../../catalogue/index.js';
import { wasTold } from '../../mail/index.js';
import type {
  LookAtMoveDto,
  MoveNoticeDto,
  RoomChoiceDto,
  SessionAnswersDto,
  SessionMovePreviewDto,
  StaffSessionPageDto,
} from './session-moves.dto.js';
import type { StaffSessionDto } from './staff-runs.dto.js';
import { CONCERNED, ConcernedPeople, PERSON, type Reach, type Reachable, withoutMail } from './concerned-people.store.js';
import { KeptByMove } from './kept-by-move.store.js';
import { MoveMails } from './move-mails.queries.service.js';
import { RunSessions } from './run-sessions.store.js';

/** What staff look at before and after a session is moved. */
@Injectable()
export class SessionMoves {
  constructor(
    private readonly database: Database,
    private readonly sessions: RunSessions,
    private readonly concerned: ConcernedPeople,
    private readonly conflicts: DateConflicts,
    private readonly notices: MoveNoticeStore,
    private readonly kept: KeptByMove,
    private readonly mails: MoveMails,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `session.unknown` */
  async page(runId: string, sessionId: string): Promise<StaffSessionPageDto> {
    const [sessions, rooms, { people }, told, answers, withoutRoom] = await Promise.all([
      this.sessions.ofRun(runId),
      this.rooms(runId),
      this.concerned.reach(runId),
      this.told(runId, sessionId),
      this.answers(runId, sessionId),
      this.withoutRoom(runId),
    ]);
    const session = sessions.find(({ id }) => id === sessionId);
    if (!session) throw notFound('session.unknown');
    return { session, withoutRoom, rooms, people, toCall: withoutMail(told), answers };
  }

  /** What would come of it; changes nothing. @throws DomainError `session.unknown`, and what refuses the times of a move */
  async preview(runId: string, sessionId: string, { scope = 'ONE', reason, ...to }: LookAtMoveDto): Promise<SessionMovePreviewDto> {
    const stored = (await this.sessions.ofRun(runId)).map(asStored);
    const session = stored.find(({ id }) => id === sessionId);
    if (!session) throw notFound('session.unknown');
    const now = this.clock.now();
    const moves = seriesMoves(session, to, scope, stored, now).toSorted((a, b) => a.session.n - b.session.n);
    const staying = stored.filter(({ id, state }) => state === 'PLANNED' && !moves.some((one) => one.session.id === id));
    checkMove(
      moves.map((one) => one.to),
      staying,
      now,
    );
    const looked = moves.map(lookedAt);
    const news = looked.map((one) => one.news);
    const found = await this.conflicts.lookAt(runId, news);
    const reach = await this.reach(runId, await this.notices.ofRun(this.database, runId, now), news);
    const against = (dateId: string): DateConflict[] =>
      (found.find(({ id }) => id === dateId)?.conflicts ?? []).filter(({ kind }) => kind !== 'people_overlap');
    const along = looked.filter(({ id }) => id !== sessionId).map(({ id, date }) => ({ ...date, conflicts: against(id) }));
    const brings = heaviest(found.flatMap((one) => one.brings));
    const moved = looked.map(({ id, units, date: { n, to: there } }) => ({ ...there, id, n, units }));
    const kept = await this.kept.of(runId, moved, staying);
    return {
      ...{
        ...reach,
        overlaps: await this.concerned.overlaps(
          runId,
          news.map(({ now: there }) => there),
        ),
      },
      ...{ conflicts: against(sessionId), brings, along, ...kept },
      mails: await this.mails.of(runId, news, reason ?? null),
    };
  }

  /** Dates that were moved before anybody was told, and who would hear of them. */
  async notice(runId: string): Promise<MoveNoticeDto> {
    const kept = await this.notices.ofRun(this.database, runId, this.clock.now());
    const reach = await this.reach(runId, kept, []);
    const dates = kept.filter(isNews).map(({ n, known, now }) => ({ n, known, now }));
    const reason = kept.toSorted((a, b) => a.at.getTime() - b.at.getTime()).at(-1)?.reason ?? '';
    const mails = await this.mails.of(runId, [], reason);
    return { dates, reason, mails, ...reach };
  }

  /** Other units alone are nobody's news, nor is a date where people know it to be. */
  private reach(runId: string, kept: readonly KeptNews[], moved: readonly MovedNews[]): Promise<Reach> {
    return this.concerned.reach(runId, (bookedAt) => newsToTell(kept, moved, bookedAt).length > 0);
  }

  private async withoutRoom(runId: string): Promise<StaffSessionPageDto['withoutRoom']> {
    const rows = await this.database.query(`SELECT 1 FROM course_run WHERE id = ? AND (room_id IS NOT NULL OR format = 'ONLINE')`, [runId]);
    return rows.length > 0 ? 'ONLINE' : 'UNKNOWN';
  }

  /** Those who were there when the session was moved and have not said whether they can come then. */
  private told(runId: string, sessionId: string): Promise<Reachable[]> {
    return this.database.query<Reachable[]>(
      `${PERSON} JOIN session s ON s.id = ?
       WHERE ${CONCERNED} AND ${wasTold('session.moved', 'b', 's')}
         AND NOT EXISTS (SELECT 1 FROM session_answer q WHERE q.booking_id = b.id AND q.session_id = s.id AND q.starts_at = s.starts_at)
       ORDER BY p.sort_name, b.id`,
      [sessionId, runId],
    );
  }

  /** Those to choose from, and those that this course has. */
  private rooms(runId: string): Promise<RoomChoiceDto[]> {
    return this.database.query(
      `SELECT m.id, CONCAT_WS(', ', v.name, m.name, v.town) AS name, m.seats
       FROM room m JOIN venue v ON v.id = m.venue_id
       WHERE (m.retired_at IS NULL AND v.retired_at IS NULL)
         OR EXISTS (SELECT 1 FROM session s WHERE s.course_run_id = ? AND s.room_id = m.id AND s.state = 'PLANNED')
       ORDER BY v.town, v.name, m.name`,
      [runId],
    );
  }

  private async answers(runId: string, sessionId: string): Promise<SessionAnswersDto> {
    const rows = await this.database.query<{ name: string; canCome: number | null }[]>(
      `SELECT p.name, q.can_come AS canCome FROM booking b JOIN person p ON p.id = b.person_id
       JOIN session s ON s.id = ? AND s.course_run_id = b.course_run_id
       LEFT JOIN session_answer q ON q.booking_id = b.id AND q.session_id = s.id AND q.starts_at = s.starts_at
       WHERE b.course_run_id = ? AND b.state = 'CONFIRMED' AND b.left_on IS NULL AND s.moved_from_date IS NOT NULL ORDER BY p.sort_name, b.id`,
      [sessionId, runId],
    );
    const said = (answer: number | null): string[] => rows.filter(({ canCome }) => canCome === answer).map(({ name }) => name);
    return { can: said(1), cannot: said(0), open: said(null) };
  }
}

/** As the move asks for it. */
const asStored = ({ cancelled, ...session }: StaffSessionDto) => ({
  ...session,
  startsAt: berlinInstant(session.date, session.start),
  state: cancelled ? ('CANCELLED' as const) : ('PLANNED' as const),
});

/** One date of a move: who has another course then is told by name, so that is no conflict of it. */
function lookedAt({ session, to }: PlannedMove<ReturnType<typeof asStored>>): LookedAt {
  const { id, n, roomId, teachingUnits, date, start, end } = session;
  const place = { date: to.date, start: to.start, end: to.end, roomId: to.roomId === undefined ? roomId : to.roomId };
  const units = to.teachingUnits ?? teachingUnits;
  return {
    ...{ id, units, news: { sessionId: id, known: session, now: place } },
    date: { id, n, from: { date, start, end, roomId, teachingUnits }, to: { ...place, teachingUnits: units } },
  };
}

interface LookedAt {
  readonly id: string;
  readonly units: number;
  readonly date: Omit<SessionMovePreviewDto['along'][number], 'conflicts'>;
  readonly news: MovedNews;
}
