import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { explain, type Reason, type Viewer } from '../domain/explanation.js';
import type { Finding } from '../domain/finding.js';

/** What was found about a booking when it was made, for one reader. */
@Injectable()
export class KeptReasons {
  constructor(private readonly database: Database) {}

  async of(bookingId: string, viewer: Viewer): Promise<Reason[]> {
    const [row] = await this.database.query<{ findings: string | null }[]>('SELECT findings FROM booking WHERE id = ?', [bookingId]);
    return explain(JSON.parse(row?.findings ?? '[]') as Finding[], viewer);
  }
}
