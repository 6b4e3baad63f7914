import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { CertificateCandidates, dueOf } from './certificate-candidates.service.js';

export interface DueDocuments {
  readonly runId: string;
  /** Documents that could be issued now. */
  readonly ready: number;
  /** Documents that something keeps back: mostly a name that nobody could print. */
  readonly held: number;
}

/**
 * So many courses at once are looked at closely: first where somebody completed the course and a document is due for sure,
 * and the latest first, because of the others some stay without any.
 */
const MOST_RUNS = 50;

/**
 * Who came for too little may have earned a lesser document, of a booking `b` in a run `r`: looked at until documents were
 * ordered for the run, and again when theirs was revoked or the run was closed anew since (E37).
 */
const MAY_BE_DUE = `EXISTS (SELECT 1 FROM attendance a WHERE a.booking_id = b.id AND a.units > 0)
  AND (EXISTS (SELECT 1 FROM certificate c WHERE c.booking_id = b.id)
    OR NOT EXISTS (SELECT 1 FROM certificate_batch g WHERE g.course_run_id = r.id AND g.ordered_at >= r.completed_at))`;

/** Courses that are over and whose people still lack a document. */
@Injectable()
export class DueDocumentsQueries {
  constructor(
    private readonly database: Database,
    private readonly candidates: CertificateCandidates,
  ) {}

  async list(): Promise<DueDocuments[]> {
    const runs = await this.database.query<{ id: string }[]>(
      `SELECT r.id FROM course_run r JOIN offering o ON o.id = r.offering_id
       JOIN booking b ON b.course_run_id = r.id JOIN person p ON p.id = b.person_id AND p.erased_at IS NULL
       WHERE r.state IN ('COMPLETED', 'SETTLED') AND COALESCE(o.certificate, IF(o.kind IN ('REFLECTION_TALK', 'NETWORK_MEETING'), 'NONE', '')) <> 'NONE'
         AND NOT EXISTS (SELECT 1 FROM certificate c WHERE c.booking_id = b.id AND c.state <> 'REVOKED')
         AND (b.state = 'COMPLETED' OR b.state = 'INCOMPLETE' AND ${MAY_BE_DUE})
       GROUP BY r.id, r.last_date ORDER BY MAX(b.state = 'COMPLETED') DESC, r.last_date DESC, r.id LIMIT ${MOST_RUNS}`,
    );
    const due = [];
    // One after the other: the start page of staff must never take the connections that bookings need.
    for (const { id } of runs) due.push(await this.ofRun(id));
    return due.filter(({ ready, held }) => ready + held > 0);
  }

  private async ofRun(runId: string): Promise<DueDocuments> {
    const { candidates } = await this.candidates.ofRun(this.database, runId);
    const missing = candidates.filter(({ certificate }) => certificate === null);
    return {
      runId,
      ready: missing.filter((one) => dueOf(one) !== null).length,
      held: missing.filter(({ decision, problem }) => decision.type !== 'NONE' && problem !== null).length,
    };
  }
}
