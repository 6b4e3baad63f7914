import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { JobFacts } from './domain/job-state.js';
import type { JobCountsDto, JobKind } from './jobs.dto.js';

const DAYS = 30;
/** Of those that are over, of each kind of list. */
const MOST = 50;

export interface JobRow extends Omit<JobFacts, 'held' | 'stopWished'> {
  readonly id: string;
  readonly kind: JobKind;
  readonly act: string | null;
  readonly held: number;
  readonly stopWished: number;
  readonly ordererId: string | null;
  readonly orderedBy: string | null;
  readonly orderedAt: Date;
  readonly seenAt: Date | null;
  readonly problem: string | null;
  readonly code: string | null;
  readonly title: string | null;
}

const STEPS = `COUNT(*) AS total, SUM(i.state = 'DONE') AS done, SUM(i.state = 'FAILED') AS failed, SUM(i.state = 'STOPPED') AS stopped`;
const WHO = 'a.id AS ordererId, a.name AS orderedBy';
const OPEN_ITEM = `EXISTS (SELECT 1 FROM certificate_batch_item i WHERE i.batch_id = b.id AND i.state IN ('WAITING', 'WORKING'))`;

/** All that go on, however old, and the latest. */
const shown = (table: string, open: string): string =>
  `${open} UNION (SELECT id FROM ${table} WHERE ordered_at > NOW(3) - INTERVAL ${DAYS} DAY ORDER BY ordered_at DESC LIMIT ${MOST})`;

/** Long work wherever it is kept: documents have a list of their own, everything else is on the shelf. */
@Injectable()
export class JobsStore {
  constructor(private readonly database: Database) {}

  async latest(): Promise<JobRow[]> {
    const [jobs, batches] = await Promise.all([
      this.database.query<JobRow[]>(
        `SELECT j.id, j.kind, JSON_VALUE(j.details, '$.act') AS act, ${WHO}, j.ordered_at AS orderedAt, j.seen_at AS seenAt, j.problem,
           COALESCE(j.lease_until > NOW(3), 0) AS held, j.stop_at IS NOT NULL AS stopWished, ${STEPS},
           IF(COUNT(DISTINCT r.id) = 1, MIN(r.code), NULL) AS code, IF(COUNT(DISTINCT r.id) = 1, MIN(r.title), NULL) AS title
         FROM (${shown('staff_job', 'SELECT id FROM staff_job WHERE finished_at IS NULL')}) f JOIN staff_job j ON j.id = f.id
         JOIN staff_job_item i ON i.job_id = j.id LEFT JOIN staff_account a ON a.id = j.ordered_by
         LEFT JOIN booking b ON b.id = i.booking_id LEFT JOIN course_run r ON r.id = b.course_run_id
         GROUP BY j.id, j.kind, j.details, a.id, a.name, j.ordered_at, j.seen_at, j.problem, j.lease_until, j.stop_at`,
      ),
      this.database.query<JobRow[]>(
        `SELECT j.id, 'certificates' AS kind, NULL AS act, ${WHO}, j.ordered_at AS orderedAt, j.seen_at AS seenAt, NULL AS problem,
           MAX(i.state = 'WORKING') AS held, MAX(i.state = 'STOPPED') AS stopWished, ${STEPS}, r.code, r.title
         FROM (${shown('certificate_batch', `SELECT batch_id AS id FROM certificate_batch_item WHERE state IN ('WAITING', 'WORKING')`)}) f
         JOIN certificate_batch j ON j.id = f.id
         JOIN certificate_batch_item i ON i.batch_id = j.id JOIN course_run r ON r.id = j.course_run_id
         LEFT JOIN staff_account a ON a.id = j.ordered_by GROUP BY j.id, a.id, a.name, j.ordered_at, j.seen_at, r.code, r.title`,
      ),
    ]);
    return [...jobs, ...batches];
  }

  /** Beside every page: how much of one's own goes on, and how much is over and unseen. */
  async counts(accountId: string): Promise<JobCountsDto> {
    const [row] = await this.database.query<JobCountsDto[]>(
      `SELECT (SELECT COUNT(*) FROM staff_job WHERE ordered_by = ? AND seen_at IS NULL AND finished_at IS NULL)
         + (SELECT COUNT(*) FROM certificate_batch b WHERE b.ordered_by = ? AND b.seen_at IS NULL AND ${OPEN_ITEM}) AS running,
         (SELECT COUNT(*) FROM staff_job WHERE ordered_by = ? AND seen_at IS NULL AND finished_at IS NOT NULL)
         + (SELECT COUNT(*) FROM certificate_batch b WHERE b.ordered_by = ? AND b.seen_at IS NULL AND NOT ${OPEN_ITEM}) AS ready`,
      [accountId, accountId, accountId, accountId],
    );
    return row ?? { running: 0, ready: 0 };
  }
}
