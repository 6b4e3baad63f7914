import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import { Clock } from '../../time/clock.js';
import { BookingFactsStore, Outbox, type QueuedMail } from '../mail/index.js';
import { CalendarObjectStore } from './calendar-object.store.js';
import { planInvitations, sessionsAhead } from './domain/invitation-plan.js';

/**
 * Small mails that follow a mail about a booking. They are put in when that mail has ended, not when the booking
 * changed: only then is it known what was sent and has to be taken back.
 */
@Injectable()
export class InvitationSequels {
  constructor(
    private readonly outbox: Outbox,
    private readonly facts: BookingFactsStore,
    private readonly objects: CalendarObjectStore,
    private readonly clock: Clock,
  ) {}

  /** One invitation per session, as INV-09 plans them. */
  async invite(tx: Tx, mail: QueuedMail): Promise<void> {
    const booking = mail.bookingId ? await this.facts.find(mail.bookingId) : null;
    if (!booking) return;
    const ahead = sessionsAhead(booking.sessions, this.clock.now());
    await this.add(tx, mail, 'session.invitation', planInvitations(ahead.map((session) => session.id)).single);
  }

  /** One cancellation for each session that was sent and not yet taken back. */
  async uninvite(tx: Tx, mail: QueuedMail): Promise<void> {
    if (!mail.bookingId) return;
    await this.add(tx, mail, 'session.invitation_cancelled', await this.objects.sessionsSent(tx, mail.bookingId));
  }

  private async add(tx: Tx, cause: QueuedMail, kind: string, sessionIds: readonly string[]): Promise<void> {
    for (const sessionId of sessionIds) {
      const { personId, bookingId, language, orderKey } = cause;
      await this.outbox.add(tx, {
        kind,
        personId,
        bookingId,
        sessionId,
        language,
        params: {},
        dedupKey: `${kind}:${bookingId}:${sessionId}`,
        orderKey,
      });
    }
  }
}
