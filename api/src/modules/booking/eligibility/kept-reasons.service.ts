import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { explain, type Reason, type Viewer } from '../domain/explanation.js';
import type { Finding } from '../domain/finding.js';
import { withoutSeen } from '../domain/seen-since.js';

/** What was found about a booking when it was made, for one reader. */
@Injectable()
export class KeptReasons {
  constructor(private readonly database: Database) {}

  async of(bookingId: string, viewer: Viewer): Promise<Reason[]> {
    const [row] = await this.database.query<{ findings: string | null; seen: string | null }[]>(
      `SELECT b.findings, (SELECT GROUP_CONCAT(d.kind) FROM document_check d JOIN course_run r ON r.id = b.course_run_id
         WHERE d.person_id = b.person_id AND (d.valid_until IS NULL OR d.valid_until >= r.first_date)) AS seen
       FROM booking b WHERE b.id = ?`,
      [bookingId],
    );
    return explain(withoutSeen(JSON.parse(row?.findings ?? '[]') as Finding[], row?.seen?.split(',') ?? []), viewer);
  }
}
