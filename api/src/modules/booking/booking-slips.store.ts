import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DrawAgain, violates } from '../../database/db-errors.js';
import { newNonce } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import type { Booking } from './booking.store.js';
import { type BookingState, isOpen } from './domain/booking-moves.js';
import { slipCode } from './domain/slip-code.js';

const explain = (error: unknown): Error | null => (violates(error, 'uq_booking_slip_code') ? new DrawAgain() : null);

/** What an organisation has booked for one person. */
export interface EnrolledPerson {
  readonly personId: string;
  readonly organisationId: string;
}

interface PaperRow {
  readonly id: string;
  readonly state: BookingState;
  readonly hasSlip: number;
}

const newCode = (): string => slipCode(randomBytes(8));

/** The paper of people without e-mail: it leads to their booking, whatever becomes of it. */
@Injectable()
export class BookingSlips {
  /** @param renewedAt when it stands for one that was made invalid */
  add(tx: Tx, bookingIds: readonly string[], at: Date, renewedAt: Date | null = null): void {
    if (bookingIds.length === 0) return;
    const rows = bookingIds.map((id) => [id, newCode(), 0, at, renewedAt]);
    tx.write('INSERT INTO booking_slip (booking_id, code, tries, created_at, renewed_at) VALUES ?', [rows], explain);
  }

  /** For somebody whom no mail reaches. */
  addWithoutEmail(tx: Tx, booking: Booking, at: Date): void {
    tx.write(
      `INSERT INTO booking_slip (booking_id, code, tries, created_at) SELECT b.id, ?, 0, ? FROM booking b
       WHERE b.id = ? AND NOT EXISTS (SELECT 1 FROM contact_channel c WHERE c.person_id = b.person_id AND c.kind = 'EMAIL')`,
      [newCode(), at, booking.id],
      explain,
    );
  }

  /** The same person goes on with another booking; the paper in their hands opens that one. */
  carry(tx: Tx, from: Booking, to: Booking): void {
    tx.write('UPDATE booking_slip SET booking_id = ? WHERE booking_id = ?', [to.id, from.id]);
  }

  /**
   * What others have had in their hands opens nothing from now on: neither the slips of these bookings nor the links that
   * they opened. Who still needs paper gets a slip with another code.
   * @returns how many slips of places to come went, and the language of the mail that can replace them; null where no mail
   * reaches the person
   */
  async renew(tx: Tx, { personId, organisationId }: EnrolledPerson, at: Date): Promise<{ replaced: number; mailIn: string | null }> {
    const rows = await tx.query<PaperRow[]>(
      `SELECT b.id, b.state, s.booking_id IS NOT NULL AS hasSlip FROM booking b LEFT JOIN booking_slip s ON s.booking_id = b.id
       WHERE b.person_id = ? AND b.organisation_id = ? AND b.enrolled_by IS NOT NULL FOR UPDATE`,
      [personId, organisationId],
    );
    const [reached] = await tx.query<{ language: string }[]>(
      `SELECT p.language FROM person p WHERE p.id = ?
         AND EXISTS (SELECT 1 FROM contact_channel c WHERE c.person_id = p.id AND c.kind = 'EMAIL')`,
      [personId],
    );
    const old = rows.filter(({ hasSlip }) => hasSlip === 1);
    const needed = old.filter(({ state }) => isOpen(state)).map(({ id }) => id);
    for (const { id } of rows) tx.write('UPDATE booking SET link_nonce = ? WHERE id = ?', [newNonce(), id]);
    for (const { id } of old) tx.write('DELETE FROM booking_slip WHERE booking_id = ?', [id]);
    if (!reached) this.add(tx, needed, at, at);
    return { replaced: needed.length, mailIn: reached?.language ?? null };
  }
}
