import { Injectable } from '@nestjs/common';
import { newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import { MailBell } from './mail-bell.js';
import { type NewOutboxRow, OutboxStore } from './outbox.store.js';
import { SenderAddress } from './sender-address.js';

export interface NewMail {
  /** Which mail, as registered in the catalogue: `booking.confirmed`. */
  readonly kind: string;
  readonly personId?: string | null;
  readonly bookingId?: string | null;
  readonly sessionId?: string | null;
  readonly language: string;
  /** Ids and plain facts the mail needs besides; no secrets and no sentences. */
  readonly params: object;
  /** One mail per key, however often it is added. */
  readonly dedupKey: string;
  /** Mails of one key leave in the order in which they were added. */
  readonly orderKey: string;
  /** Not before this moment; at once when null or left out. */
  readonly dueAt?: Date | null;
  /** Whoever it is for was there when it happened: without an address nobody needs to call them. */
  readonly heard?: boolean;
}

/**
 * Where every room puts its mails, in the transaction of what they tell about. Nothing is announced that did not
 * happen, and nothing that happened stays unannounced (MAIL-01).
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly store: OutboxStore,
    private readonly bell: MailBell,
    private readonly sender: SenderAddress,
  ) {}

  async add(tx: Tx, mail: NewMail): Promise<void> {
    this.store.insert(tx, { ...this.rowOf(mail), dueAt: mail.dueAt ?? null });
    tx.onCommit(() => this.bell.ring());
  }

  /** Many at once, each due now: one statement, however many there are. */
  addAll(tx: Tx, mails: readonly Omit<NewMail, 'dueAt'>[]): void {
    if (mails.length === 0) return;
    this.store.insertAll(
      tx,
      mails.map((mail) => this.rowOf(mail)),
    );
    tx.onCommit(() => this.bell.ring());
  }

  /**
   * A mail that waits for its hour and is no longer true is looked at now: it becomes obsolete and lets those behind it
   * pass.
   */
  hasten(tx: Tx, bookingId: string, kind: string): void {
    this.store.hasten(tx, bookingId, kind);
  }

  /** Whether a mail of this kind has not left yet: it says what is true when it leaves. It leaves after this transaction. */
  isWaiting(tx: Tx, bookingId: string, kind: string): Promise<boolean> {
    return this.store.isWaiting(tx, bookingId, kind);
  }

  /** Of which of these bookings a mail of these kinds has not left yet: it leaves after this transaction, and says what is true by then. */
  waitingFor(tx: Tx, bookingIds: readonly string[], kinds: readonly string[]): Promise<Set<string>> {
    return this.store.waitingFor(tx, bookingIds, kinds);
  }

  /** Nothing goes to these people any more; what is on its way at this moment leaves no trace of where it went. */
  withdraw(tx: Tx, personIds: readonly string[]): void {
    this.store.withdraw(tx, personIds);
  }

  private rowOf(mail: Omit<NewMail, 'dueAt'>): Omit<NewOutboxRow, 'dueAt'> {
    const id = newId();
    const { kind, language, params, dedupKey, orderKey, heard } = mail;
    return {
      ...{ id, kind, language, dedupKey, orderKey },
      personId: mail.personId ?? null,
      bookingId: mail.bookingId ?? null,
      sessionId: mail.sessionId ?? null,
      params: { ...params, ...(heard && { heard: true }) },
      messageId: `<${id}@${this.sender.host}>`,
    };
  }
}
