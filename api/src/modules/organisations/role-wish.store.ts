import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import type { LocalDate } from '../../time/berlin.js';
import type { OwnRoleDto, RoleWishDto } from './roles.dto.js';

export interface RoleWish {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: 'ADD' | 'END';
  readonly name: string;
  readonly email: string;
  readonly endsOn: LocalDate | null;
  readonly accountId: string | null;
}

/** A wish that staff decide about now, and who reads what becomes of it. */
export interface LockedRoleWish extends RoleWish {
  readonly askedBy: string;
  readonly language: string;
}

/** How staff have decided about a wish. */
interface WishEnd {
  readonly state: 'DONE' | 'DECLINED';
  readonly by: string | null;
  readonly at: Date;
  readonly reason?: string;
}

export interface NewRoleWish extends Omit<RoleWish, 'id'> {
  readonly askedBy: string;
  readonly at: Date;
}

export type OpenRoleWish = RoleWishDto & { readonly organisationId: string };
type WishRow = Omit<OpenRoleWish, 'askedAt'> & { readonly askedAt: Date };

const SHOWN = `SELECT w.id, w.organisation_id AS organisationId, w.kind, w.name, w.email, w.ends_on AS endsOn, a.name AS askedBy,
  w.created_at AS askedAt FROM role_wish w JOIN staff_account a ON a.id = w.asked_by WHERE w.state = 'OPEN'`;

/** Who is at the desk of an organisation, and whom it wants there. */
@Injectable()
export class RoleWishStore {
  constructor(private readonly database: Database) {}

  async roles(organisationId: string, accountId: string, today: LocalDate): Promise<OwnRoleDto[]> {
    const rows = await this.database.query<(Omit<OwnRoleDto, 'isMe'> & { isMe: number })[]>(
      `SELECT r.account_id AS accountId, a.name, a.email, MIN(r.role) AS role, MIN(r.starts_on) AS startsOn,
              IF(SUM(r.ends_on IS NULL) > 0, NULL, MAX(r.ends_on)) AS endsOn, r.account_id = ? AS isMe
       FROM organisation_role r JOIN staff_account a ON a.id = r.account_id
       WHERE r.organisation_id = ? AND (r.ends_on IS NULL OR r.ends_on >= ?) AND a.is_active
       GROUP BY r.account_id, a.name, a.email ORDER BY MIN(r.role), a.name`,
      [accountId, organisationId, today],
    );
    return rows.map((row) => ({ ...row, isMe: row.isMe === 1 }));
  }

  /** @param organisationId of one organisation; null for all */
  async open(organisationId: string | null, reader: Pick<Tx, 'query'> = this.database): Promise<OpenRoleWish[]> {
    const rows = await reader.query<WishRow[]>(
      `${SHOWN} ${organisationId ? 'AND w.organisation_id = ?' : ''} ORDER BY w.created_at, w.id LIMIT 500`,
      organisationId ? [organisationId] : [],
    );
    return rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() }));
  }

  /** Two who ask at once ask one after the other. */
  async lockOrganisation(tx: Tx, organisationId: string): Promise<void> {
    await tx.query('SELECT id FROM organisation WHERE id = ? FOR UPDATE', [organisationId]);
  }

  insert(tx: Tx, wish: NewRoleWish): string {
    const id = newId();
    tx.write(
      `INSERT INTO role_wish (id, organisation_id, asked_by, kind, name, email, ends_on, account_id, state, created_at) VALUES (?)`,
      [[id, wish.organisationId, wish.askedBy, wish.kind, wish.name, wish.email, wish.endsOn, wish.accountId, 'OPEN', wish.at]],
    );
    return id;
  }

  async lockOpen(tx: Tx, id: string): Promise<LockedRoleWish | null> {
    const [row] = await tx.query<LockedRoleWish[]>(
      `SELECT w.id, w.organisation_id AS organisationId, w.kind, w.name, w.email, w.ends_on AS endsOn, w.account_id AS accountId,
         w.asked_by AS askedBy, a.language
       FROM role_wish w JOIN staff_account a ON a.id = w.asked_by WHERE w.id = ? AND w.state = 'OPEN' FOR UPDATE`,
      [id],
    );
    return row ?? null;
  }

  close(tx: Tx, id: string, { state, by, at, reason = '' }: WishEnd): void {
    const sql = `UPDATE role_wish SET state = ?, decided_by = ?, decided_at = ?, decline_reason = NULLIF(?, '') WHERE id = ?`;
    tx.write(sql, [state, by, at, reason, id]);
  }
}
