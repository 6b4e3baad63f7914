import { Injectable } from '@nestjs/common';
import { newId } from '../../../database/ids.js';
import { Database } from '../../../database/database.js';
import type { Tx } from '../../../database/tx.js';
import { Outbox } from '../../mail/index.js';

export type OfferState = 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'WITHDRAWN' | 'SKIPPED';

export interface SeatOffer {
  readonly id: string;
  readonly bookingId: string;
  readonly runId: string;
  readonly state: OfferState;
  readonly holdsSeat: boolean;
  readonly expiresAt: Date;
}

/** What decides whether and how free seats of a run are offered. */
export interface OfferedRun {
  readonly state: string;
  readonly isPaused: boolean;
  readonly holdsForParties: boolean;
  /** Null for a run without dates. */
  readonly firstStart: Date | null;
}

interface OfferRow extends Omit<SeatOffer, 'holdsSeat'> {
  readonly holdsSeat: number;
}

const OFFER = `SELECT id, booking_id AS bookingId, course_run_id AS runId, state, holds_seat AS holdsSeat, expires_at AS expiresAt FROM seat_offer`;

/** All SQL of offered seats. Every writing method is called behind the ledger's lock. */
@Injectable()
export class SeatOfferStore {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  async run(tx: Tx, runId: string): Promise<OfferedRun> {
    const [row] = await tx.query<(Omit<OfferedRun, 'isPaused' | 'holdsForParties'> & { isPaused: number; holdsForParties: number })[]>(
      `SELECT r.state, r.waitlist_paused_at IS NOT NULL AS isPaused, r.holds_for_parties AS holdsForParties,
              (SELECT MIN(s.starts_at) FROM session s WHERE s.course_run_id = r.id AND s.state = 'PLANNED') AS firstStart
       FROM course_run r WHERE r.id = ?`,
      [runId],
    );
    if (!row) throw new Error(`run ${runId} is gone`);
    return { ...row, isPaused: row.isPaused === 1, holdsForParties: row.holdsForParties === 1 };
  }

  add(tx: Tx, offer: Omit<SeatOffer, 'id' | 'state'>, now: Date): void {
    this.insert(tx, offer, now, 'OPEN', null);
  }

  /** Leaves a note why somebody who waits was not asked; one for each reason. */
  skip(tx: Tx, offer: Pick<SeatOffer, 'bookingId' | 'runId'>, reason: string, now: Date): void {
    tx.write('DELETE FROM seat_offer WHERE booking_id = ? AND state = ? AND reason = ?', [offer.bookingId, 'SKIPPED', reason]);
    this.insert(tx, { ...offer, holdsSeat: false, expiresAt: now }, now, 'SKIPPED', reason);
  }

  /** The offer a booking has or had last. */
  async latest(tx: Tx, bookingId: string): Promise<SeatOffer | null> {
    const rows = await tx.query<OfferRow[]>(
      `${OFFER} WHERE booking_id = ? AND state <> 'SKIPPED' ORDER BY is_open DESC, offered_at DESC, id DESC LIMIT 1`,
      [bookingId],
    );
    return rows.map(shape)[0] ?? null;
  }

  openOf(tx: Tx, runId: string): Promise<SeatOffer[]> {
    return tx.query<OfferRow[]>(`${OFFER} WHERE course_run_id = ? AND state = 'OPEN' ORDER BY id`, [runId]).then((rows) => rows.map(shape));
  }

  /** Behind the ledger's lock: somebody may have answered meanwhile, or given more time. */
  async stillDue(tx: Tx, offerId: string, now: Date): Promise<SeatOffer | null> {
    const rows = await tx.query<OfferRow[]>(`${OFFER} WHERE id = ? AND state = 'OPEN' AND expires_at <= ?`, [offerId, now]);
    return rows.map(shape)[0] ?? null;
  }

  /** Offers whose time is up. */
  due(now: Date, limit: number): Promise<SeatOffer[]> {
    return this.database
      .query<OfferRow[]>(`${OFFER} WHERE state = 'OPEN' AND expires_at <= ? ORDER BY expires_at, id LIMIT ?`, [now, limit])
      .then((rows) => rows.map(shape));
  }

  setDeadline(tx: Tx, bookingIds: readonly string[], until: Date): void {
    tx.write(`UPDATE seat_offer SET expires_at = ? WHERE booking_id IN (?) AND state = 'OPEN'`, [until, bookingIds]);
  }

  /** @returns whether the booking still had an open offer */
  async closeOf(tx: Tx, bookingId: string, state: Exclude<OfferState, 'OPEN' | 'SKIPPED'>, now: Date): Promise<boolean> {
    const { affectedRows } = await tx.execute(`UPDATE seat_offer SET state = ?, answered_at = ? WHERE booking_id = ? AND state = 'OPEN'`, [
      state,
      now,
      bookingId,
    ]);
    this.outbox.hasten(tx, bookingId, 'offer.open');
    return affectedRows === 1;
  }

  /** Takes back what was offered to a booking that ends otherwise. */
  withdraw(tx: Tx, bookingId: string, now: Date): void {
    tx.write(`UPDATE seat_offer SET state = 'WITHDRAWN', answered_at = ? WHERE booking_id = ? AND state = 'OPEN'`, [now, bookingId]);
    this.outbox.hasten(tx, bookingId, 'offer.open');
  }

  private insert(tx: Tx, offer: Omit<SeatOffer, 'id' | 'state'>, now: Date, state: OfferState, reason: string | null): void {
    const { bookingId, runId, holdsSeat, expiresAt } = offer;
    tx.write('INSERT INTO seat_offer (id, booking_id, course_run_id, state, holds_seat, reason, offered_at, expires_at) VALUES (?)', [
      [newId(), bookingId, runId, state, holdsSeat, reason, now, expiresAt],
    ]);
  }
}

const shape = (row: OfferRow): SeatOffer => ({ ...row, holdsSeat: row.holdsSeat === 1 });
