import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { canBeCode, isId } from '../../../database/ids.js';
import type { SqlValue } from '../../../database/tx.js';
import { Settings } from '../../../settings/settings.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { notFound } from '../../../errors/domain-error.js';
import type { StaffRunDto, StaffRunRowDto, StaffRunsQuery } from './staff-runs.dto.js';
import { Meetings } from './meetings.queries.service.js';
import { RunSessions } from './run-sessions.store.js';

const ROW = `SELECT r.id, r.code, r.slug, r.title, o.kind, r.state, r.first_date AS firstDate, r.last_date AS lastDate, r.town, r.format,
    r.teaching_units AS teachingUnits, l.taken, l.capacity, r.min_participants AS min, l.waiting, r.decision_date AS decisionDate,
    (SELECT COUNT(*) FROM seat_offer s WHERE s.course_run_id = r.id AND s.state = 'OPEN') AS offered,
    (SELECT COUNT(*) FROM booking b WHERE b.course_run_id = r.id AND b.state = 'REQUESTED') AS requested
  FROM course_run r JOIN offering o ON o.id = r.offering_id JOIN seat_ledger l ON l.course_run_id = r.id`;
/** What only the page of one run shows. */
const MORE = `, r.registration_opens_at AS registrationOpensAt, r.registration_deadline AS registrationDeadline, r.cancel_reason AS cancelReason, r.ended_early_at IS NOT NULL AS endedEarly,
    EXISTS (SELECT 1 FROM attendance a JOIN session s ON s.id = a.session_id WHERE s.course_run_id = r.id AND s.starts_at <= ? AND a.state IN ('PRESENT', 'PARTIAL')) AS attended, r.waitlist_paused_at IS NOT NULL AS waitlistPaused, l.collecting, r.holds_for_parties AS holdsForParties,
    r.decision_extensions AS decisionExtensions, (SELECT a.code FROM course_run a WHERE a.id = r.alternative_run_id) AS alternative`;
const MAX_ROWS = 500;

type RunRow = Omit<
  StaffRunDto,
  | 'attended'
  | 'endedEarly'
  | 'onlineDates'
  | 'datesWithoutLink'
  | 'waitlistPaused'
  | 'holdsForParties'
  | 'collecting'
  | 'mostExtensions'
  | 'registrationUntil'
  | 'registrationOpensAt'
> & {
  readonly registrationOpensAt: Date | null;
  readonly registrationDeadline: Date;
  readonly attended: number;
  readonly endedEarly: number;
  readonly collecting: number;
  readonly waitlistPaused: number;
  readonly holdsForParties: number;
};

/** What staff see of runs. */
@Injectable()
export class StaffRunsQueries {
  constructor(
    private readonly database: Database,
    private readonly sessions: RunSessions,
    private readonly meetings: Meetings,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** The next runs first, then the past ones. */
  list(query: StaffRunsQuery): Promise<StaffRunRowDto[]> {
    const words = (query.q ?? '').split(/\s+/).filter(Boolean);
    const conditions = [...(query.state ? ['r.state = ?'] : []), ...words.map(() => `CONCAT_WS(' ', r.code, r.title, r.town) LIKE ?`)];
    const params: SqlValue[] = [...(query.state ? [query.state] : []), ...words.map((word) => `%${word.replaceAll(/[%_\\]/g, '\\$&')}%`)];
    const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
    return this.database.query(`${ROW} ${where} ORDER BY r.last_date < UTC_DATE(), r.first_date, r.code LIMIT ${MAX_ROWS}`, params);
  }

  /** @param ref id or code @throws DomainError `run.unknown` */
  async one(ref: string): Promise<StaffRunDto> {
    if (!canBeCode(ref)) throw notFound('run.unknown');
    const [row] = await this.database.query<RunRow[]>(
      `${ROW.replace('FROM course_run r', `${MORE} FROM course_run r`)} WHERE r.${isId(ref) ? 'id' : 'code'} = ?`,
      [this.clock.now(), ref],
    );
    if (!row) throw notFound('run.unknown');
    const [sessions, trainers, venue, online] = await Promise.all([
      this.sessions.ofRun(row.id),
      this.trainers(row.id),
      this.venue(row.id),
      this.meetings.links(row.id),
    ]);
    const mostExtensions = await this.settings.valueOn('run.most_extensions', berlinDate(this.clock.now()));
    const flags = {
      waitlistPaused: row.waitlistPaused === 1,
      holdsForParties: row.holdsForParties === 1,
      collecting: row.collecting === 1,
      attended: row.attended === 1,
      endedEarly: row.endedEarly === 1,
    };
    const { registrationDeadline, ...more } = row;
    const registration = {
      registrationOpensAt: row.registrationOpensAt?.toISOString() ?? null,
      registrationUntil: berlinDate(registrationDeadline),
    };
    return { ...more, ...flags, ...online, ...registration, mostExtensions, sessions, trainers, venue };
  }

  private async trainers(runId: string): Promise<string[]> {
    const rows = await this.database.query<{ name: string }[]>(
      'SELECT t.name FROM run_trainer rt JOIN trainer t ON t.id = rt.trainer_id WHERE rt.course_run_id = ? ORDER BY rt.position',
      [runId],
    );
    return rows.map((row) => row.name);
  }

  private async venue(runId: string): Promise<string | null> {
    const [row] = await this.database.query<{ venue: string }[]>(
      `SELECT CONCAT_WS(', ', v.name, m.name, v.town) AS venue
       FROM course_run r JOIN room m ON m.id = r.room_id JOIN venue v ON v.id = m.venue_id WHERE r.id = ?`,
      [runId],
    );
    return row?.venue ?? null;
  }
}
