import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { LocalDate } from '../../time/berlin.js';
import type { ActiveVolunteer, KnownMembership } from './domain/pool-members.js';
import type { PoolOwner } from './domain/pool.js';

export interface PoolOrganisation extends PoolOwner {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly territory: string | null;
}

/** Reads for the report of pools. */
@Injectable()
export class PoolStore {
  constructor(private readonly database: Database) {}

  async organisations(): Promise<PoolOrganisation[]> {
    const rows = await this.database.query<(Omit<PoolOrganisation, 'isNonProfit'> & { isNonProfit: number })[]>(
      `SELECT o.id, o.code, o.name, o.type, o.status, o.is_non_profit AS isNonProfit, o.population, t.name AS territory
       FROM organisation o LEFT JOIN territory t ON t.id = o.territory_id ORDER BY o.name, o.id`,
    );
    return rows.map((row) => ({ ...row, isNonProfit: Boolean(row.isNonProfit) }));
  }

  /** Who serves on that day and was qualified by then: noted in the profile, or by a basic qualification completed here. */
  async volunteers(day: LocalDate): Promise<ActiveVolunteer[]> {
    const rows = await this.database.query<(Omit<ActiveVolunteer, 'languages'> & { languages: string })[]>(
      `SELECT v.person_id AS personId, v.kind, v.languages, v.organisation_id AS homeId FROM volunteer_profile v
       WHERE v.active_from <= ? AND (v.active_to IS NULL OR v.active_to >= ?)
         AND (v.qualified_on <= ? OR EXISTS (
           SELECT 1 FROM booking b JOIN course_run r ON r.id = b.course_run_id JOIN offering o ON o.id = r.offering_id
           WHERE b.person_id = v.person_id AND b.state = 'COMPLETED' AND o.kind = 'BASIC_QUALIFICATION' AND r.last_date <= ?
             AND (o.audience = 'INTERPRETER') = (v.kind = 'LAY_INTERPRETER')))`,
      [day, day, day, day],
    );
    return rows.map((row) => ({ ...row, languages: JSON.parse(row.languages) as string[] }));
  }

  async memberships(day: LocalDate): Promise<KnownMembership[]> {
    const rows = await this.database.query<(Omit<KnownMembership, 'isValid'> & { isValid: number })[]>(
      `SELECT m.person_id AS personId, m.organisation_id AS organisationId,
         (m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to >= ?)) AS isValid
       FROM volunteer_profile v JOIN membership m ON m.person_id = v.person_id`,
      [day, day],
    );
    return rows.map((row) => ({ ...row, isValid: Boolean(row.isValid) }));
  }
}
