import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { ListedPerson, ListFacts } from '../../documents/participant-list-document.js';
import { notFound } from '../../errors/domain-error.js';
import type { Kind } from '../catalogue/index.js';

export type ListedRun = Pick<ListFacts, 'code' | 'title' | 'issuer' | 'funding' | 'firstDate' | 'lastDate' | 'town' | 'planned'> & {
  readonly kind: Kind;
};

export interface Listed extends Omit<ListedPerson, 'attended' | 'newlyQualified'> {
  readonly bookingId: string;
  readonly state: string;
  /** They had the qualification this course leads to before it began: from us, or from elsewhere as their profile says (E40). */
  readonly wasQualified: number;
}

/** What the funding body asks of a course and its people, and nothing more (domain.md 5.3). */
@Injectable()
export class ParticipantListStore {
  constructor(private readonly database: Database) {}

  /** @throws DomainError `run.unknown` */
  async run(runId: string): Promise<ListedRun> {
    const [row] = await this.database.query<ListedRun[]>(
      `SELECT r.code, r.title, o.kind, g.name AS issuer, f.notice AS funding, r.first_date AS firstDate, r.last_date AS lastDate,
              CASE WHEN r.format = 'ONLINE' THEN NULL ELSE r.town END AS town, l.capacity AS planned
       FROM course_run r JOIN offering o ON o.id = r.offering_id JOIN organisation g ON g.id = r.organiser_id
       JOIN seat_ledger l ON l.course_run_id = r.id LEFT JOIN funding_programme f ON f.id = r.funding_programme_id WHERE r.id = ?`,
      [runId],
    );
    if (!row) throw notFound('run.unknown');
    return row;
  }

  /** Who wishes to be forgotten is on no list by name; what the proof needs of them counts under the number of their booking (E33). */
  people(runId: string): Promise<Listed[]> {
    return this.database.query<Listed[]>(
      `SELECT b.id AS bookingId, b.state, b.number, IF(p.erased_at IS NULL, p.name, b.number) AS name, p.latin_name AS latinName, p.language AS lang,
              COALESCE(g.name, b.organisation_name) AS organisation, t.name AS territory,
              (SELECT c.issued_on FROM certificate c WHERE c.booking_id = b.id AND c.state <> 'REVOKED' AND c.type = 'CERTIFICATE' LIMIT 1) AS certifiedOn,
              EXISTS (SELECT 1 FROM booking x JOIN course_run xr ON xr.id = x.course_run_id JOIN offering xo ON xo.id = xr.offering_id
                      WHERE x.person_id = p.id AND x.state = 'COMPLETED' AND xo.kind = 'BASIC_QUALIFICATION' AND xr.last_date < r.first_date
                        AND (xo.audience = 'INTERPRETER') = (o.audience = 'INTERPRETER'))
              OR EXISTS (SELECT 1 FROM volunteer_profile v WHERE v.person_id = p.id AND v.qualified_on < r.first_date
                           AND (v.kind = 'LAY_INTERPRETER') = (o.audience = 'INTERPRETER')) AS wasQualified
       FROM booking b JOIN person p ON p.id = b.person_id JOIN course_run r ON r.id = b.course_run_id JOIN offering o ON o.id = r.offering_id
       LEFT JOIN organisation g ON g.id = b.organisation_id LEFT JOIN territory t ON t.id = g.territory_id
       WHERE b.course_run_id = ? AND b.state IN ('CONFIRMED', 'COMPLETED', 'INCOMPLETE', 'NO_SHOW')
       ORDER BY p.sort_name, b.id`,
      [runId],
    );
  }
}
