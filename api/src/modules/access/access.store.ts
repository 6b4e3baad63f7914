import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Tx } from '../../database/tx.js';
import type { Role } from './actor.js';

export interface StaffAccount {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly roles: readonly Role[];
  readonly divisions: readonly string[];
}

export interface OpenSession {
  readonly id: string;
  readonly accountId: string;
  readonly roles: readonly Role[];
  readonly seenAt: Date;
}

export interface OpenCode {
  readonly id: string;
  readonly accountId: string;
  readonly hash: string;
}

interface AccountRow {
  id: string;
  name: string;
  language: string;
  roles: string;
  divisions: string;
}

/** SQL of accounts, mailed codes and sessions. Addresses arrive in lower case, tokens as hashes. */
@Injectable()
export class AccessStore {
  constructor(private readonly database: Database) {}

  async findAccountByEmail(tx: Tx, email: string): Promise<StaffAccount | null> {
    const [row] = await tx.query<AccountRow[]>(
      'SELECT id, name, language, roles, divisions FROM staff_account WHERE email = ? AND is_active = 1',
      [email],
    );
    return row ? accountOf(row) : null;
  }

  async findAccount(id: string): Promise<StaffAccount | null> {
    const [row] = await this.database.query<AccountRow[]>(
      'SELECT id, name, language, roles, divisions FROM staff_account WHERE id = ? AND is_active = 1',
      [id],
    );
    return row ? accountOf(row) : null;
  }

  /** The newest code is the only one: asking again ends the older ones. */
  async replaceCode(tx: Tx, code: OpenCode, now: Date, expiresAt: Date): Promise<void> {
    await tx.execute('UPDATE sign_in_code SET used_at = ? WHERE account_id = ? AND used_at IS NULL', [now, code.accountId]);
    await tx.execute('INSERT INTO sign_in_code (id, account_id, code_hash, tries, created_at, expires_at) VALUES (?, ?, ?, 0, ?, ?)', [
      code.id,
      code.accountId,
      code.hash,
      now,
      expiresAt,
    ]);
  }

  /** The open code of an address, with this try already counted; null when there is none or its tries are used up. */
  async spendTry(tx: Tx, email: string, maxTries: number, now: Date): Promise<OpenCode | null> {
    const [row] = await tx.query<{ id: string; account_id: string; code_hash: string }[]>(
      `SELECT c.id, c.account_id, c.code_hash FROM sign_in_code c JOIN staff_account a ON a.id = c.account_id
       WHERE a.email = ? AND a.is_active = 1 AND c.used_at IS NULL AND c.expires_at > ? ORDER BY c.created_at DESC, c.id DESC LIMIT 1`,
      [email, now],
    );
    if (!row) return null;
    const { affectedRows } = await tx.execute('UPDATE sign_in_code SET tries = tries + 1 WHERE id = ? AND tries < ? AND used_at IS NULL', [
      row.id,
      maxTries,
    ]);
    return affectedRows === 1 ? { id: row.id, accountId: row.account_id, hash: row.code_hash } : null;
  }

  async useCode(tx: Tx, id: string, now: Date): Promise<void> {
    await tx.execute('UPDATE sign_in_code SET used_at = ? WHERE id = ?', [now, id]);
  }

  async insertSession(tx: Tx, session: { id: string; accountId: string; tokenHash: string; now: Date; expiresAt: Date }): Promise<void> {
    await tx.execute('INSERT INTO staff_session (id, account_id, token_hash, created_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)', [
      session.id,
      session.accountId,
      session.tokenHash,
      session.now,
      session.now,
      session.expiresAt,
    ]);
  }

  async findSession(tokenHash: string, seenAfter: Date, now: Date): Promise<OpenSession | null> {
    const [row] = await this.database.query<{ id: string; account_id: string; roles: string; seen_at: Date }[]>(
      `SELECT s.id, s.account_id, s.seen_at, a.roles FROM staff_session s JOIN staff_account a ON a.id = s.account_id
       WHERE s.token_hash = ? AND s.seen_at > ? AND s.expires_at > ? AND a.is_active = 1`,
      [tokenHash, seenAfter, now],
    );
    return row ? { id: row.id, accountId: row.account_id, roles: JSON.parse(row.roles) as Role[], seenAt: row.seen_at } : null;
  }

  async touchSession(tx: Tx, id: string, now: Date): Promise<void> {
    await tx.execute('UPDATE staff_session SET seen_at = ? WHERE id = ? AND seen_at < ?', [now, id, now]);
  }

  async deleteSession(tx: Tx, tokenHash: string): Promise<void> {
    await tx.execute('DELETE FROM staff_session WHERE token_hash = ?', [tokenHash]);
  }

  async deleteExpired(tx: Tx, now: Date): Promise<void> {
    await tx.execute('DELETE FROM staff_session WHERE expires_at < ?', [now]);
    await tx.execute('DELETE FROM sign_in_code WHERE expires_at < ?', [now]);
  }
}

function accountOf(row: AccountRow): StaffAccount {
  return { ...row, roles: JSON.parse(row.roles) as Role[], divisions: JSON.parse(row.divisions) as string[] };
}
