import { createHash } from 'node:crypto';
import type { Connection } from 'mysql2/promise';
import { v7 } from 'uuid';

/** An account with an open session, as the product would write it. @returns the account */
export async function openSession(database: Connection, token: string, roles: readonly string[]): Promise<string> {
  const [accountId, now] = [v7(), new Date()];
  await database.query('INSERT INTO staff_account (id, name, email, roles, divisions, language, is_active, created_at) VALUES (?)', [
    [accountId, 'Amina', `${accountId}@example.org`, JSON.stringify(roles), '[]', 'de', 1, now],
  ]);
  const hash = createHash('sha256').update(token).digest('hex');
  const end = new Date(now.getTime() + 3_600_000);
  await database.query('INSERT INTO staff_session (id, account_id, token_hash, created_at, seen_at, expires_at) VALUES (?)', [
    [v7(), accountId, hash, now, now, end],
  ]);
  return accountId;
}
