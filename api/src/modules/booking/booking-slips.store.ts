import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DrawAgain, violates } from '../../database/db-errors.js';
import type { Tx } from '../../database/tx.js';
import type { Booking } from './booking.store.js';
import { slipCode } from './domain/slip-code.js';

const explain = (error: unknown): Error | null => (violates(error, 'uq_booking_slip_code') ? new DrawAgain() : null);
const newCode = (): string => slipCode(randomBytes(8));

/** The paper of people without e-mail: it leads to their booking, whatever becomes of it. */
@Injectable()
export class BookingSlips {
  add(tx: Tx, bookingIds: readonly string[], at: Date): void {
    if (bookingIds.length === 0) return;
    const rows = bookingIds.map((id) => [id, newCode(), 0, at]);
    tx.write('INSERT INTO booking_slip (booking_id, code, tries, created_at) VALUES ?', [rows], explain);
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
}
