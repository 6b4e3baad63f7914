import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Outbox } from '../mail/index.js';
import type { Booking } from './booking.store.js';
import type { BookingState } from './domain/booking-moves.js';

/** What a person hears when their booking reaches a state. */
const mailOfState: Partial<Record<BookingState, string>> = {
  CONFIRMED: 'booking.confirmed',
  REQUESTED: 'booking.requested',
  WAITLISTED: 'booking.waitlisted',
  REJECTED: 'booking.rejected',
  CANCELLED_BY_PARTICIPANT: 'booking.cancelled',
  CANCELLED_BY_ORG: 'booking.cancelled',
  CANCELLED_BY_STAFF: 'booking.cancelled',
  RUN_CANCELLED: 'run.cancelled',
};

/** The two lines that follow every act on a booking: one for the log, one for the person, in the act's transaction. */
@Injectable()
export class BookingActs {
  constructor(
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  async record(tx: Tx, actor: Actor, verb: string, booking: Booking, data: object = {}): Promise<void> {
    await this.audit.append(tx, actor, verb, { type: 'booking', id: booking.id }, { state: booking.state, runId: booking.runId, ...data });
    const kind = mailOfState[booking.state];
    if (!kind) return;
    await this.outbox.add(tx, {
      kind,
      personId: booking.personId,
      bookingId: booking.id,
      language: booking.language,
      params: {},
      dedupKey: `${kind}:${booking.id}`,
      orderKey: `booking:${booking.id}`,
    });
  }
}
