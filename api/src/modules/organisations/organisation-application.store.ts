import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import { fold } from '../../texts/fold.js';
import type { LocalDate } from '../../time/berlin.js';
import { contactEmail } from '../people/index.js';
import type { ApplicationDto, ApplicationRowDto, DeskDto, DeskRoleDto } from './organisations.dto.js';

export interface OpenApplication {
  readonly id: string;
  readonly name: string;
  readonly isRegisteredAssociation: boolean;
  readonly isNonProfit: boolean;
  readonly contactName: string;
  readonly email: string;
  readonly language: string;
}

type ApplicationRow = Omit<ApplicationRowDto, 'similar' | 'appliedAt' | 'isRegisteredAssociation' | 'isNonProfit'> & {
  isRegisteredAssociation: number;
  isNonProfit: number;
  appliedAt: Date;
};
type RoleRow = DeskRoleDto & { organisationId: string; organisation: string; members: number };

/** Applications of organisations, and the desks that came of them. */
@Injectable()
export class OrganisationApplicationStore {
  constructor(private readonly database: Database) {}

  /** @returns the id, or null when the same address has applied for the same name and nobody has looked at it yet */
  async insert(tx: Tx, dto: ApplicationDto, at: Date): Promise<string | null> {
    const email = contactEmail(dto.email);
    const open = await tx.query<{ name: string }[]>(
      `SELECT name FROM organisation_application WHERE email = ? AND state = 'OPEN' FOR UPDATE`,
      [email],
    );
    if (open.some(({ name }) => fold(name) === fold(dto.name))) return null;
    const id = newId();
    tx.write(
      `INSERT INTO organisation_application (id, name, town, is_registered_association, is_non_profit, contact_name, email, phone, language,
         state, created_at) VALUES (?)`,
      [
        [
          ...[id, dto.name, dto.town, dto.isRegisteredAssociation, dto.isNonProfit, dto.contactName, email, dto.phone ?? null],
          ...[dto.language, 'OPEN', at],
        ],
      ],
    );
    return id;
  }

  async lockOpen(tx: Tx, id: string): Promise<OpenApplication | null> {
    const [row] = await tx.query<OpenApplication[]>(
      `SELECT id, name, is_registered_association AS isRegisteredAssociation, is_non_profit AS isNonProfit, contact_name AS contactName,
              email, language FROM organisation_application WHERE id = ? AND state = 'OPEN' FOR UPDATE`,
      [id],
    );
    return row ?? null;
  }

  close(
    tx: Tx,
    id: string,
    end: { state: 'VERIFIED' | 'DECLINED'; by: string | null; at: Date; organisationId?: string; reason?: string },
  ): void {
    tx.write(
      'UPDATE organisation_application SET state = ?, decided_by = ?, decided_at = ?, organisation_id = ?, decline_reason = ? WHERE id = ?',
      [end.state, end.by, end.at, end.organisationId ?? null, end.reason ?? null, id],
    );
  }

  addOrganisation(tx: Tx, application: OpenApplication, at: Date): string {
    const id = newId();
    tx.write(`INSERT INTO organisation (id, code, name, type, status, is_non_profit, is_registered_association, created_at) VALUES (?)`, [
      [
        ...[id, `ORG-${id.slice(-8).toUpperCase()}`, application.name, 'MIGRANT_ORG', 'ACTIVE'],
        ...[application.isNonProfit, application.isRegisteredAssociation, at],
      ],
    ]);
    return id;
  }

  /** Somebody who is known but was not active yet becomes active. @returns whether there is such an organisation */
  async activate(tx: Tx, organisationId: string): Promise<boolean> {
    const [row] = await tx.query<{ id: string }[]>('SELECT id FROM organisation WHERE id = ? FOR UPDATE', [organisationId]);
    if (row) tx.write(`UPDATE organisation SET status = 'ACTIVE' WHERE id = ?`, [organisationId]);
    return row !== undefined;
  }

  async open(): Promise<ApplicationRowDto[]> {
    const rows = await this.database.query<ApplicationRow[]>(
      `SELECT id, name, town, is_registered_association AS isRegisteredAssociation, is_non_profit AS isNonProfit,
              contact_name AS contactName, email, phone, created_at AS appliedAt
       FROM organisation_application WHERE state = 'OPEN' ORDER BY created_at, id LIMIT 200`,
    );
    if (rows.length === 0) return [];
    const known = await this.database.query<{ id: string; name: string }[]>(`SELECT id, name FROM organisation ORDER BY name`);
    return rows.map((row) => ({
      ...row,
      isRegisteredAssociation: row.isRegisteredAssociation === 1,
      isNonProfit: row.isNonProfit === 1,
      appliedAt: row.appliedAt.toISOString(),
      similar: known.filter(({ name }) => sharesNames(name, row.name)),
    }));
  }

  /** Organisations whose desk is open today. */
  async desks(today: LocalDate): Promise<Omit<DeskDto, 'wishes'>[]> {
    const rows = await this.database.query<RoleRow[]>(
      `SELECT r.organisation_id AS organisationId, o.name AS organisation, r.account_id AS accountId, a.name, a.email, r.role,
              r.starts_on AS startsOn, r.ends_on AS endsOn,
              (SELECT COUNT(DISTINCT m.person_id) FROM membership m WHERE m.organisation_id = o.id AND m.valid_from <= ?
                 AND (m.valid_to IS NULL OR m.valid_to >= ?)) AS members
       FROM organisation_role r JOIN organisation o ON o.id = r.organisation_id JOIN staff_account a ON a.id = r.account_id
       WHERE r.ends_on IS NULL OR r.ends_on >= ? ORDER BY o.name, o.id, r.role, a.name`,
      [today, today, today],
    );
    return Array.from(Map.groupBy(rows, (row) => row.organisationId).values(), (roles) => ({
      id: roles[0]?.organisationId ?? '',
      name: roles[0]?.organisation ?? '',
      members: roles[0]?.members ?? 0,
      roles: roles.map(({ organisationId: _id, organisation: _name, members: _members, ...role }) => role),
    }));
  }
}

const LEGAL = new Set(['e', 'v', 'ev', 'der', 'die', 'das', 'und', 'verein', 'demo', 'gemeinde', 'fuer', 'in', 'am', 'im']);
const namesIn = (name: string): string[] =>
  fold(name)
    .split(' ')
    .filter((word) => word.length > 2 && !LEGAL.has(word));

/** Most of the words that carry the name are the same. */
function sharesNames(a: string, b: string): boolean {
  const [left, right] = [namesIn(a), namesIn(b)];
  const common = left.filter((word) => right.includes(word)).length;
  return common >= 2 || (common > 0 && common === Math.min(left.length, right.length));
}
