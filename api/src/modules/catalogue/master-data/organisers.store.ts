import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import type { OrganiserDto } from './organisers.dto.js';

/** Reads of who organises courses. */
@Injectable()
export class OrganisersStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async find(id: string | null = null): Promise<OrganiserDto[]> {
    const rows = await this.database.query<
      (Omit<OrganiserDto, 'isActive' | 'hasDesk' | 'lastChange'> & { isActive: number; hasDesk: number })[]
    >(
      `SELECT o.id, o.name, o.type, o.territory_id AS territoryId, t.name AS territory, o.revision, o.status = 'ACTIVE' AS isActive,
              (SELECT COUNT(*) FROM course_run r
               WHERE r.organiser_id = o.id AND r.state NOT IN ('COMPLETED', 'SETTLED', 'CANCELLED')) AS runs,
              EXISTS (SELECT 1 FROM organisation_role d WHERE d.organisation_id = o.id AND (d.ends_on IS NULL OR d.ends_on >= ?)) AS hasDesk
       FROM organisation o LEFT JOIN territory t ON t.id = o.territory_id ${id ? 'WHERE o.id = ?' : ''}
       ORDER BY o.status <> 'ACTIVE', o.type <> 'COMPETENCE_CENTRE', o.name, o.id`,
      [berlinDate(this.clock.now()), ...(id ? [id] : [])],
    );
    return rows.map((row) => ({ ...row, isActive: row.isActive === 1, hasDesk: row.hasDesk === 1, lastChange: null }));
  }
}
