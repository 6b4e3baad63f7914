import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import { addDays, type LocalDate } from '../../time/berlin.js';
import type { MemberDto } from './members.dto.js';

/** A member as a list of names is compared with. */
export interface KnownMember {
  readonly personId: string;
  readonly name: string;
  readonly sortName: string;
  readonly birthYear: number | null;
  readonly language: string;
  /** Addresses and numbers in the form in which they are stored. */
  readonly contacts: readonly string[];
  readonly hasEmail: boolean;
}

const VALID = 'm.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to >= ?)';

/** People of an organisation. An ended membership is as good as none (E16). */
@Injectable()
export class MembersStore {
  constructor(private readonly database: Database) {}

  list(organisationId: string, today: LocalDate): Promise<MemberDto[]> {
    return this.database.query<MemberDto[]>(
      `SELECT MIN(m.id) AS id, p.id AS personId, p.name, MIN(m.valid_from) AS since,
         CASE WHEN EXISTS (SELECT 1 FROM contact_channel c WHERE c.person_id = p.id AND c.kind = 'EMAIL') THEN 'email'
              WHEN EXISTS (SELECT 1 FROM contact_channel c WHERE c.person_id = p.id AND c.kind = 'PHONE') THEN 'phone'
              ELSE 'organisation' END AS reachedBy,
         (SELECT COUNT(*) FROM booking b JOIN course_run r ON r.id = b.course_run_id
          WHERE b.person_id = p.id AND b.organisation_id = ? AND b.enrolled_by IS NOT NULL
            AND b.state IN ('REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED') AND r.last_date >= ?) AS upcoming
       FROM membership m JOIN person p ON p.id = m.person_id
       WHERE m.organisation_id = ? AND ${VALID} GROUP BY p.id, p.name, p.sort_name ORDER BY p.sort_name, p.id`,
      [organisationId, today, organisationId, today, today],
    );
  }

  async known(tx: Pick<Tx, 'query'>, organisationId: string, today: LocalDate): Promise<KnownMember[]> {
    const rows = await tx.query<(Omit<KnownMember, 'contacts' | 'hasEmail'> & { contacts: string | null; hasEmail: number })[]>(
      `SELECT p.id AS personId, p.name, p.sort_name AS sortName, p.birth_year AS birthYear, p.language,
         GROUP_CONCAT(DISTINCT IF(c.kind = 'ORGANISATION', NULL, c.value) SEPARATOR '\\n') AS contacts,
         COALESCE(MAX(c.kind = 'EMAIL'), 0) AS hasEmail
       FROM membership m JOIN person p ON p.id = m.person_id LEFT JOIN contact_channel c ON c.person_id = p.id
       WHERE m.organisation_id = ? AND ${VALID} GROUP BY p.id, p.name, p.sort_name, p.birth_year, p.language ORDER BY p.id`,
      [organisationId, today, today],
    );
    return rows.map((row) => ({ ...row, contacts: row.contacts?.split('\n') ?? [], hasEmail: row.hasEmail === 1 }));
  }

  add(tx: Tx, organisationId: string, personIds: readonly string[], today: LocalDate, notice: { version: string; at: Date }): void {
    if (personIds.length === 0) return;
    tx.write('INSERT INTO membership (id, person_id, organisation_id, role, valid_from, notice_version, noticed_at) VALUES ?', [
      personIds.map((personId) => [newId(), personId, organisationId, 'MEMBER', today, notice.version, notice.at]),
    ]);
  }

  /** Who came in with an act that is taken back goes with it, unless they have been enrolled again meanwhile. @param since the moment of the act */
  forget(tx: Tx, organisationId: string, personIds: readonly string[], since: Date): void {
    if (personIds.length === 0) return;
    tx.write(
      `DELETE FROM membership WHERE organisation_id = ? AND person_id IN (?) AND noticed_at = ? AND NOT EXISTS (
         SELECT 1 FROM booking b WHERE b.person_id = membership.person_id AND b.organisation_id = membership.organisation_id
           AND b.enrolled_by IS NOT NULL AND b.active = 1)`,
      [organisationId, personIds, since],
    );
  }

  async personOf(tx: Tx, organisationId: string, membershipId: string, today: LocalDate): Promise<string | null> {
    const [row] = await tx.query<{ personId: string }[]>(
      `SELECT m.person_id AS personId FROM membership m WHERE m.id = ? AND m.organisation_id = ? AND ${VALID} FOR UPDATE`,
      [membershipId, organisationId, today, today],
    );
    return row?.personId ?? null;
  }

  /** From today on the person is no member, by whatever row. */
  end(tx: Tx, organisationId: string, personId: string, today: LocalDate): void {
    tx.write('UPDATE membership SET valid_to = ? WHERE organisation_id = ? AND person_id = ? AND (valid_to IS NULL OR valid_to >= ?)', [
      addDays(today, -1),
      organisationId,
      personId,
      today,
    ]);
  }
}
