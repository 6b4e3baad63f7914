import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { Tx } from '../../../database/tx.js';
import type { LocalDate } from '../../../time/berlin.js';
import { attendsOnline } from '../../mail/index.js';
import type { Meeting } from '../domain/meeting-link.js';

/** Of which run, and of one date of it where a date is named. */
export interface MeetingPlace {
  readonly runId: string;
  readonly sessionId: string | null;
}

export interface OnlineDate {
  readonly id: string;
  readonly n: number;
  readonly date: LocalDate;
  readonly start: string;
  readonly end: string;
  readonly own: Meeting | null;
}

/** Who must hear of another link. */
export interface Invited {
  readonly bookingId: string;
  readonly personId: string;
  readonly language: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly organisation: string | null;
}

interface MeetingRow {
  readonly url: string | null;
  readonly dialIn: string | null;
}

const channel = (kind: string): string =>
  `(SELECT c.value FROM contact_channel c WHERE c.person_id = p.id AND c.kind = '${kind}' ORDER BY c.is_preferred DESC, c.id LIMIT 1)`;

/** Where the run or one of its dates meets online. */
@Injectable()
export class MeetingsStore {
  constructor(private readonly database: Database) {}

  /** @returns undefined where there is no such run, or no such date in it */
  async find({ runId, sessionId }: MeetingPlace, reader: Pick<Database, 'query'> = this.database): Promise<Meeting | null | undefined> {
    const [row] = await reader.query<MeetingRow[]>(
      sessionId === null
        ? 'SELECT meeting_url AS url, meeting_dial_in AS dialIn FROM course_run WHERE id = ?'
        : 'SELECT meeting_url AS url, meeting_dial_in AS dialIn FROM session WHERE course_run_id = ? AND id = ?',
      sessionId === null ? [runId] : [runId, sessionId],
    );
    return row && meetingOfRow(row);
  }

  async save(tx: Tx, { runId, sessionId }: MeetingPlace, meeting: Meeting | null): Promise<void> {
    const table = sessionId === null ? 'course_run' : 'session';
    await tx.execute(`UPDATE ${table} SET meeting_url = ?, meeting_dial_in = ? WHERE id = ?`, [
      ...[meeting?.url ?? null, meeting?.dialIn ?? null, sessionId ?? runId],
    ]);
  }

  /** Dates to come that somebody attends online. */
  async onlineDates(runId: string, now: Date): Promise<OnlineDate[]> {
    const rows = await this.database.query<(Omit<OnlineDate, 'own'> & MeetingRow)[]>(
      `SELECT s.id, s.n, s.date, TIME_FORMAT(s.start_time, '%H:%i') AS start, TIME_FORMAT(s.end_time, '%H:%i') AS end,
              s.meeting_url AS url, s.meeting_dial_in AS dialIn
       FROM session s JOIN course_run r ON r.id = s.course_run_id
       WHERE s.course_run_id = ? AND s.state = 'PLANNED' AND s.ends_at > ?
         AND (r.format = 'HYBRID' OR s.room_id IS NULL AND (r.room_id IS NOT NULL OR r.format = 'ONLINE')
           OR EXISTS (SELECT 1 FROM extra_ledger l WHERE l.course_run_id = r.id AND l.kind = 'ONLINE'))
       ORDER BY s.starts_at, s.n`,
      [runId, now],
    );
    return rows.map(({ url, dialIn, ...date }) => ({ ...date, own: meetingOfRow({ url, dialIn }) }));
  }

  /** Who has a place in a date to come that meets there: a date with a link of its own does not follow its run. */
  invited({ runId, sessionId }: MeetingPlace, now: Date, reader: Pick<Database, 'query'> = this.database): Promise<Invited[]> {
    return reader.query<Invited[]>(
      `SELECT b.id AS bookingId, b.person_id AS personId, b.language, p.name, ${channel('EMAIL')} AS email, ${channel('PHONE')} AS phone,
              COALESCE(g.name, b.organisation_name) AS organisation
       FROM booking b JOIN person p ON p.id = b.person_id LEFT JOIN organisation g ON g.id = b.organisation_id
       WHERE b.course_run_id = ? AND b.state = 'CONFIRMED' AND b.left_on IS NULL
         AND EXISTS (SELECT 1 FROM session s JOIN course_run r ON r.id = s.course_run_id
           WHERE s.course_run_id = b.course_run_id AND s.state = 'PLANNED' AND s.ends_at > ?
             AND ${sessionId === null ? 's.meeting_url IS NULL' : 's.id = ?'} AND ${attendsOnline})
       ORDER BY p.sort_name, b.id`,
      sessionId === null ? [runId, now] : [runId, now, sessionId],
    );
  }
}

const meetingOfRow = ({ url, dialIn }: MeetingRow): Meeting | null => (url === null ? null : { url, dialIn });
