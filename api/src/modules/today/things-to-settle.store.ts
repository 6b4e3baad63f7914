import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { runOf, todayRow, type TodayRow, type TodayRun } from './today-row.js';

const DAYS_OF_MAILS = 14;

interface DeadMail {
  readonly personId: string;
  readonly name: string;
  readonly count: number;
  readonly since: Date;
}
/** With the course that it was about, if it was. */
type MailRow = DeadMail & (TodayRun | { readonly code: null });

/** What waits beside the courses: one question to the database for each kind. */
@Injectable()
export class ThingsToSettle {
  constructor(private readonly database: Database) {}

  /** S11: organisations that want to enrol their members. */
  async applications(): Promise<TodayRow[]> {
    const rows = await this.database.query<{ name: string; since: Date }[]>(
      `SELECT name, created_at AS since FROM organisation_application WHERE state = 'OPEN'`,
    );
    return rows.map((row) => todayRow('application', row));
  }

  /** Organisations that want somebody at their desk, or no longer. */
  async roleWishes(): Promise<TodayRow[]> {
    const rows = await this.database.query<{ name: string; since: Date; count: number }[]>(
      `SELECT o.name, MIN(w.created_at) AS since, COUNT(*) AS count FROM role_wish w JOIN organisation o ON o.id = w.organisation_id
       WHERE w.state = 'OPEN' GROUP BY o.id, o.name`,
    );
    return rows.map((row) => todayRow('role_wish', row));
  }

  /** Long work of somebody whose account has ended meanwhile: what it left undone, until a colleague has seen it. */
  async stoppedJobs(): Promise<(TodayRow & { readonly jobKind: string })[]> {
    const rows = await this.database.query<{ jobKind: string; name: string | null; since: Date; count: number }[]>(
      `SELECT j.kind AS jobKind, a.name, j.finished_at AS since, SUM(i.state = 'STOPPED') AS count
       FROM staff_job j JOIN staff_job_item i ON i.job_id = j.id LEFT JOIN staff_account a ON a.id = j.ordered_by
       WHERE j.seen_at IS NULL AND j.problem IS NOT NULL GROUP BY j.id, j.kind, a.name, j.finished_at`,
    );
    return rows.map(({ jobKind, ...row }) => ({ ...todayRow('job_stopped', row), jobKind }));
  }

  async integrity(): Promise<TodayRow[]> {
    const [row] = await this.database.query<{ count: number; since: Date | null }[]>(
      'SELECT COUNT(*) AS count, MIN(first_seen_at) AS since FROM integrity_finding WHERE is_open = 1',
    );
    return row && row.count > 0 ? [todayRow('integrity', row)] : [];
  }

  /**
   * People whom no mail reached in the last two weeks. It is settled when a later mail got through, or when they have
   * another address or none. By the clock of the outbox, which is the database's.
   */
  async mails(): Promise<TodayRow[]> {
    const rows = await this.database.query<MailRow[]>(
      `SELECT p.id AS personId, p.name, COUNT(*) AS count, MIN(m.due_at) AS since, MIN(r.code) AS code, MIN(r.title) AS title,
         MIN(o.kind) AS kind, MIN(r.town) AS town, MIN(r.first_date) AS firstDate
       FROM outbox m JOIN person p ON p.id = m.person_id AND p.erased_at IS NULL AND p.merged_into_id IS NULL
       LEFT JOIN booking b ON b.id = m.booking_id LEFT JOIN course_run r ON r.id = b.course_run_id
       LEFT JOIN offering o ON o.id = r.offering_id
       WHERE m.state = 'DEAD' AND m.due_at > NOW(3) - INTERVAL ${DAYS_OF_MAILS} DAY
         AND EXISTS (SELECT 1 FROM contact_channel c WHERE c.person_id = p.id AND c.kind = 'EMAIL'
           AND (m.recipient IS NULL OR c.value = m.recipient))
         AND NOT EXISTS (SELECT 1 FROM outbox later WHERE later.person_id = p.id AND later.state = 'SENT' AND later.sent_at > m.due_at)
       GROUP BY p.id, p.name`,
    );
    return rows.map(({ personId, name, count, since, ...run }) => {
      return todayRow('mail', { personId, name, count, since, run: run.code === null ? null : runOf(run) });
    });
  }
}
