import { Injectable } from '@nestjs/common';
import { newId } from '../../database/ids.js';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { runMailKinds } from './domain/shared-mails.js';
import { giveUpAfterSeconds } from './domain/retry-delay.js';

/** A mail as it lies in the outbox. */
export interface QueuedMail {
  readonly id: string;
  readonly kind: string;
  readonly personId: string | null;
  readonly bookingId: string | null;
  readonly sessionId: string | null;
  readonly language: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly orderKey: string;
  readonly messageId: string;
  readonly createdAt: Date;
  /** What our mail server refused for good, so that somebody should call instead. */
  readonly refusal: Refusal | null;
}

/** A mail this process may send until the lease ends. The token fences: who has lost the lease changes nothing. */
export interface LeasedMail extends QueuedMail {
  readonly leaseToken: string;
  /** How often delivery was tried, this time included. */
  readonly tries: number;
  /** Since when somebody should call about it, where there was no address. */
  readonly callSince: Date | null;
}

/** An address that takes no mail, and how our mail server said so. */
export interface Refusal {
  readonly recipient: string;
  readonly reason: string;
}

export interface NewOutboxRow extends Omit<QueuedMail, 'createdAt' | 'refusal'> {
  readonly dedupKey: string;
  readonly dueAt: Date | null;
}

/** Who waits for a call is looked at again now and then: it may be over, or they have an address. */
const claimable = `(state IN ('QUEUED', 'CALL') AND due_at <= NOW(3) OR state = 'LEASED' AND lease_until < NOW(3))`;

/** All time in here is the database's: the clocks of two instances may differ, and clocks jump (standards F22). */
@Injectable()
export class OutboxStore {
  constructor(private readonly transactions: Transactions) {}

  /** A second row with the same dedup key is the same mail, and is not added. */
  insert(tx: Tx, mail: NewOutboxRow): void {
    tx.write(
      `INSERT INTO outbox (id, kind, person_id, booking_id, session_id, language, params, dedup_key, order_key, state, message_id, due_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, COALESCE(?, NOW(3))) ON DUPLICATE KEY UPDATE id = outbox.id`,
      [
        mail.id,
        mail.kind,
        mail.personId,
        mail.bookingId,
        mail.sessionId,
        mail.language,
        JSON.stringify(mail.params),
        mail.dedupKey,
        mail.orderKey,
        'QUEUED',
        mail.messageId,
        mail.dueAt,
      ],
    );
  }

  /** Many mails, due at once, with one statement. */
  insertAll(tx: Tx, mails: readonly Omit<NewOutboxRow, 'dueAt'>[]): void {
    const rows = mails.map((mail) => [
      ...[mail.id, mail.kind, mail.personId, mail.bookingId, mail.sessionId, mail.language, JSON.stringify(mail.params)],
      ...[mail.dedupKey, mail.orderKey, 'QUEUED', mail.messageId],
    ]);
    tx.write(
      `INSERT INTO outbox (id, kind, person_id, booking_id, session_id, language, params, dedup_key, order_key, state, message_id)
       VALUES ? ON DUPLICATE KEY UPDATE id = outbox.id`,
      [rows],
    );
  }

  hasten(tx: Tx, bookingId: string, kind: string): void {
    tx.write(`UPDATE outbox SET due_at = NOW(3) WHERE booking_id = ? AND kind = ? AND state = 'QUEUED' AND due_at > NOW(3)`, [
      bookingId,
      kind,
    ]);
  }

  async isWaiting(tx: Tx, bookingId: string, kind: string): Promise<boolean> {
    const sql = `SELECT id FROM outbox WHERE booking_id = ? AND kind = ? AND state = 'QUEUED' FOR UPDATE`;
    return (await tx.query<unknown[]>(sql, [bookingId, kind])).length > 0;
  }

  async waitingFor(tx: Tx, bookingIds: readonly string[], kinds: readonly string[]): Promise<Set<string>> {
    if (bookingIds.length === 0) return new Set();
    const sql = `SELECT booking_id AS id FROM outbox WHERE booking_id IN (?) AND kind IN (?) AND state = 'QUEUED' FOR UPDATE`;
    return new Set((await tx.query<{ id: string }[]>(sql, [bookingIds, kinds])).map(({ id }) => id));
  }

  /**
   * A sender loses its lease with it, so the end of a mail that is on its way is not noted. What was to tell a whole party
   * about its run goes to the next of them (pain 11).
   */
  withdraw(tx: Tx, personIds: readonly string[]): void {
    tx.write(
      `UPDATE outbox o JOIN booking b ON b.id = JSON_VALUE(o.params, '$.about[0]')
       SET o.person_id = b.person_id, o.booking_id = b.id, o.language = b.language, o.params = JSON_REMOVE(o.params, '$.about[0]')
       WHERE o.person_id IN (?) AND o.state = 'QUEUED' AND o.kind IN (?) AND b.person_id NOT IN (?)`,
      [personIds, runMailKinds, personIds],
    );
    tx.write(
      `UPDATE outbox SET state = 'OBSOLETE', lease_token = NULL, lease_until = NULL
       WHERE person_id IN (?) AND state IN ('QUEUED', 'LEASED', 'CALL')`,
      [personIds],
    );
  }

  /**
   * Takes due mails for this process and commits, so that nothing is locked while a mail is on its way (MAIL-02).
   * A mail waits until all earlier ones of its order key have ended; other keys are not held up.
   */
  claim(limit: number, leaseSeconds: number): Promise<LeasedMail[]> {
    return this.transactions.run(async (tx) => {
      const due = await this.findDue(tx, limit);
      if (due.length === 0) return [];
      const rows = await tx.query<OutboxRow[]>(
        `SELECT * FROM outbox WHERE id IN (?) AND ${claimable} ORDER BY created_at, id FOR UPDATE SKIP LOCKED`,
        [due],
      );
      if (rows.length === 0) return [];
      const leaseToken = newId();
      await tx.execute(
        `UPDATE outbox SET state = 'LEASED', lease_token = ?, lease_until = NOW(3) + INTERVAL ? SECOND,
           tries = tries + 1, first_tried_at = COALESCE(first_tried_at, NOW(3)) WHERE id IN (?)`,
        [leaseToken, leaseSeconds, rows.map((row) => row.id)],
      );
      return rows.map((row) => ({ ...mailOf(row), leaseToken, tries: row.tries + 1, callSince: row.call_since }));
    });
  }

  /** A plain read: inside the locking statement the look at earlier mails would skip rows that another instance holds. */
  private async findDue(tx: Tx, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM outbox mail WHERE ${claimable} AND NOT EXISTS (
         SELECT 1 FROM outbox earlier WHERE earlier.order_key = mail.order_key AND earlier.state IN ('QUEUED', 'LEASED')
           AND (earlier.created_at < mail.created_at OR earlier.created_at = mail.created_at AND earlier.id < mail.id))
       ORDER BY due_at, id LIMIT ?`,
      [limit],
    );
    return rows.map((row) => row.id);
  }

  async markSent(tx: Tx, mail: LeasedMail, recipient: string): Promise<boolean> {
    return this.finish(tx, mail, `state = 'SENT', sent_at = NOW(3), last_error = NULL, recipient = ?`, [recipient]);
  }

  async markObsolete(tx: Tx, mail: LeasedMail, reason: string): Promise<boolean> {
    return this.finish(tx, mail, `state = 'OBSOLETE', last_error = ?`, [reason]);
  }

  async markDead(tx: Tx, mail: LeasedMail, recipient: string | null, reason: string): Promise<boolean> {
    return this.finish(tx, mail, `state = 'DEAD', last_error = ?, recipient = ?`, [reason, recipient]);
  }

  /**
   * It waits for somebody to call. What else waits for a call about the booking is looked at again: this may have ended it.
   * @param again seconds until it is looked at again
   * @param refusal null where there is no address
   */
  async markCall(tx: Tx, mail: LeasedMail, again: number, refusal: Refusal | null): Promise<boolean> {
    const change = `state = 'CALL', call_since = COALESCE(call_since, NOW(3)), tries = 0, due_at = NOW(3) + INTERVAL ? SECOND, recipient = ?, last_error = ?`;
    const marked = await this.finish(tx, mail, change, [again, refusal?.recipient ?? null, refusal?.reason ?? null]);
    if (marked && mail.callSince === null) {
      tx.write(`UPDATE outbox SET due_at = NOW(3) WHERE booking_id = ? AND state = 'CALL' AND id <> ?`, [mail.bookingId, mail.id]);
    }
    return marked;
  }

  /** Back into the queue, or dead when the first try is too long ago. What waits for a call stays in the list, with what was refused. */
  async markFailed(tx: Tx, mail: LeasedMail, reason: string, delaySeconds: number): Promise<boolean> {
    return this.finish(
      tx,
      mail,
      `state = CASE WHEN call_since IS NOT NULL THEN 'CALL' WHEN first_tried_at < NOW(3) - INTERVAL ? SECOND THEN 'DEAD' ELSE 'QUEUED' END,
         last_error = IF(call_since IS NULL, ?, last_error), due_at = NOW(3) + INTERVAL ? SECOND`,
      [giveUpAfterSeconds, reason, delaySeconds],
    );
  }

  private async finish(tx: Tx, mail: LeasedMail, change: string, params: readonly (string | number | null)[]): Promise<boolean> {
    const { affectedRows } = await tx.execute(
      `UPDATE outbox SET ${change}, lease_token = NULL, lease_until = NULL WHERE id = ? AND lease_token = ? AND state = 'LEASED'`,
      [...params, mail.id, mail.leaseToken],
    );
    return affectedRows === 1;
  }
}

interface OutboxRow {
  readonly id: string;
  readonly kind: string;
  readonly person_id: string | null;
  readonly booking_id: string | null;
  readonly session_id: string | null;
  readonly language: string;
  readonly params: string;
  readonly order_key: string;
  readonly message_id: string;
  readonly created_at: Date;
  readonly tries: number;
  readonly call_since: Date | null;
  readonly recipient: string | null;
  readonly last_error: string | null;
}

/** Only of what waits for a call: whatever was sent or given up before, and is queued anew, is tried again. */
const refusalOf = ({ recipient, call_since: callSince, last_error: reason }: OutboxRow): Refusal | null =>
  recipient === null || callSince === null ? null : { recipient, reason: reason ?? '' };

function mailOf(row: OutboxRow): QueuedMail {
  return {
    id: row.id,
    kind: row.kind,
    personId: row.person_id,
    bookingId: row.booking_id,
    sessionId: row.session_id,
    language: row.language,
    params: JSON.parse(row.params) as QueuedMail['params'],
    orderKey: row.order_key,
    messageId: row.message_id,
    createdAt: row.created_at,
    refusal: refusalOf(row),
  };
}
