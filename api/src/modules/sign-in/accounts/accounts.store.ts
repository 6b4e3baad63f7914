import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { Tx } from '../../../database/tx.js';
import type { Division, Role } from '../../access/index.js';

export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly divisions: readonly Division[];
  readonly isActive: boolean;
  readonly revision: number;
  readonly lastSignIn: Date | null;
}

/** Accounts of organisations stand elsewhere, with the organisation that they act for. */
const OF_STAFF = `NOT JSON_CONTAINS(a.roles, '"ORG_ENROLLER"')`;
const IS_LEAD = `a.is_active = 1 AND JSON_CONTAINS(a.roles, '"STAFF_LEAD"')`;

/** SQL of the accounts of staff. */
@Injectable()
export class AccountsStore {
  constructor(private readonly database: Database) {}

  async find(id: string | null = null): Promise<AccountRow[]> {
    const rows = await this.database.query<
      (Omit<AccountRow, 'roles' | 'divisions' | 'isActive'> & { roles: string; divisions: string; isActive: number })[]
    >(
      `SELECT a.id, a.name, a.email, a.roles, a.divisions, a.is_active AS isActive, a.revision,
              (SELECT MAX(e.at) FROM audit_entry e
               WHERE e.subject_type = 'staff_account' AND e.subject_id = a.id AND e.verb = 'sign_in.opened') AS lastSignIn
       FROM staff_account a WHERE ${OF_STAFF} ${id ? 'AND a.id = ?' : ''} ORDER BY a.is_active DESC, a.name, a.id`,
      id ? [id] : [],
    );
    return rows.map((row) => ({
      ...row,
      roles: JSON.parse(row.roles) as Role[],
      divisions: JSON.parse(row.divisions) as Division[],
      isActive: row.isActive === 1,
    }));
  }

  /** Everybody who leads, held until the act is over: two who end each other at once must not both succeed. */
  async lockLeads(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(`SELECT a.id FROM staff_account a WHERE ${IS_LEAD} ORDER BY a.id FOR UPDATE`);
    return rows.map(({ id }) => id);
  }

  async hasLead(reader: Pick<Tx, 'query'> = this.database): Promise<boolean> {
    return (await reader.query<unknown[]>(`SELECT 1 FROM staff_account a WHERE ${IS_LEAD} LIMIT 1`)).length > 0;
  }

  async findByEmail(tx: Tx, email: string): Promise<{ id: string; roles: Role[]; revision: number } | null> {
    const [row] = await tx.query<{ id: string; roles: string; revision: number }[]>(
      'SELECT id, roles, revision FROM staff_account WHERE email = ? FOR UPDATE',
      [email],
    );
    return row ? { ...row, roles: JSON.parse(row.roles) as Role[] } : null;
  }

  /** Whoever is signed in with it, or about to be, is out. */
  closeDoors(tx: Tx, id: string, now: Date): void {
    tx.write('DELETE FROM staff_session WHERE account_id = ?', [id]);
    tx.write('UPDATE sign_in_code SET used_at = ? WHERE account_id = ? AND used_at IS NULL', [now, id]);
  }
}
