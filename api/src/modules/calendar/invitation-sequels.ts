import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import { Clock } from '../../time/clock.js';
import { aboutOf, BookingFactsStore, Outbox, type QueuedMail } from '../mail/index.js';
import { CalendarObjectStore } from './calendar-object.store.js';
import { EntryMoves } from './entry-moves.js';
import { type InvitationPlan, planInvitations, planMove, sessionsAhead } from './domain/invitation-plan.js';

/** Mails about a booking that begins, with the plan of its invitations. */
const beginnings: Readonly<Record<string, (sessionIds: readonly string[]) => InvitationPlan>> = {
  'booking.confirmed': planInvitations,
  'booking.moved': planMove,
};
/** Mails about a booking that has ended. A move names the booking that it ends. */
const endings: ReadonlySet<string> = new Set(['booking.cancelled', 'booking.rejected', 'booking.seat_freed', 'run.cancelled']);

/** Tells the former address of a person that it is no longer in use. */
const addressChanged = 'person.address_changed';
/** Tells that the person goes to another place than their entries say. */
const modeChanged = 'booking.mode_changed';
/** Tells that a course meets at another address; the first entry that says so travels with it. */
const meetingChanged = 'booking.meeting_changed';

/** Tells that dates do not take place: those that a course which ended early has left, or a single one. */
const fallsOut: ReadonlySet<string> = new Set(['run.ended_early', 'session.fell_out']);
/** Tells that a date is at another time or place, and which others are too. */
const dateMoved = 'session.moved';

/** Ids of the dates that were moved in the same act, besides the one that the mail is about. */
export function alsoMoved({ params }: Pick<QueuedMail, 'params'>): string[] {
  const { also } = params;
  return Array.isArray(also) ? also.flatMap((one: { id?: unknown }) => (typeof one.id === 'string' ? [one.id] : [])) : [];
}

/**
 * Small mails that follow a mail about a booking. They are put in when that mail has ended, not when the booking
 * changed: only then is it known what was sent and has to be taken back.
 */
@Injectable()
export class InvitationSequels {
  /** The mails that something follows. */
  readonly kinds: readonly string[] = [
    ...Object.keys(beginnings),
    'booking.moved_request',
    ...endings,
    addressChanged,
    modeChanged,
    meetingChanged,
    dateMoved,
    ...fallsOut,
  ];

  constructor(
    private readonly outbox: Outbox,
    private readonly facts: BookingFactsStore,
    private readonly objects: CalendarObjectStore,
    private readonly moves: EntryMoves,
    private readonly clock: Clock,
  ) {}

  async after(tx: Tx, mail: QueuedMail, end: 'SENT' | 'OBSOLETE'): Promise<void> {
    if (mail.kind === addressChanged) return this.follow(tx, mail);
    if (mail.kind === modeChanged || mail.kind === meetingChanged) return this.renew(tx, mail);
    if (mail.kind === dateMoved) return end === 'SENT' ? this.moveEntries(tx, mail) : undefined;
    if (fallsOut.has(mail.kind)) return this.takeOut(tx, mail);
    const { from } = mail.params;
    const left = endings.has(mail.kind) ? mail.bookingId : from;
    if (typeof left === 'string') await this.uninvite(tx, mail, left);
    if (endings.has(mail.kind)) await this.uninviteCompanions(tx, mail);
    const planOf = beginnings[mail.kind];
    if (planOf && end === 'SENT') await this.invite(tx, mail, planOf);
  }

  /** Whoever is erased gets no mail that something could follow: others of their parties have the entries at once (F46). */
  async bequeath(tx: Tx, bookingIds: readonly string[]): Promise<void> {
    for (const bookingId of bookingIds) await this.passOn(tx, bookingId);
  }

  /** An address is not the person's: nothing goes there any more, not even what takes an entry out. Others of a party who read there keep theirs. */
  async forgetAt(tx: Tx, personId: string, address: string): Promise<void> {
    await this.bequeath(tx, await this.objects.bookingsAt(tx, personId, address));
    this.objects.forgetAt(tx, personId, address);
  }

  /** One invitation per session, as INV-09 plans them. */
  private async invite(tx: Tx, mail: QueuedMail, planOf: (sessionIds: readonly string[]) => InvitationPlan): Promise<void> {
    const booking = mail.bookingId ? await this.facts.find(mail.bookingId) : null;
    if (!booking) return;
    const ahead = sessionsAhead(booking.sessions, this.clock.now());
    await this.add(tx, mail, { kind: 'session.invitation', bookingId: booking.id }, planOf(ahead.map((session) => session.id)).single);
  }

  /** One cancellation for each session that was sent and not yet taken back, or whose mail is still on its way. */
  private async uninvite(tx: Tx, mail: QueuedMail, bookingId: string): Promise<void> {
    await this.passOn(tx, bookingId);
    await this.add(tx, mail, { kind: 'session.invitation_cancelled', bookingId }, await this.objects.sessionsSent(tx, bookingId));
  }

  /** One mail told of the end for several of a party: whoever of them has the entries. */
  private async uninviteCompanions(tx: Tx, mail: QueuedMail): Promise<void> {
    for (const bookingId of aboutOf(mail)) {
      const companion = await this.facts.find(bookingId);
      if (companion) await this.uninvite(tx, { ...mail, personId: companion.person.id }, bookingId);
    }
  }

  /** The entries that there are, once more, where they are not right any more: each reads where it is by then. */
  private async renew(tx: Tx, mail: QueuedMail): Promise<void> {
    const { kind } = mail;
    const now = this.clock.now();
    for (const bookingId of [...(mail.bookingId ? [mail.bookingId] : []), ...aboutOf(mail)]) {
      const entries = kind === modeChanged ? this.objects.standing(tx, bookingId, now) : this.objects.outdated(tx, [bookingId], now);
      for (const { sessionId, sequence } of await entries) {
        await this.add(tx, mail, { kind: 'session.invitation', bookingId }, [sessionId], `:${mail.id}:${sequence}`);
      }
    }
  }

  /** Dates that were moved together are told by one mail; the entries of the others follow, for all of a party that it was about. */
  private async moveEntries(tx: Tx, mail: QueuedMail): Promise<void> {
    const also = new Set(alsoMoved(mail));
    if (also.size === 0 || !mail.bookingId) return;
    for (const bookingId of [mail.bookingId, ...aboutOf(mail)]) {
      const standing = await this.objects.standing(tx, bookingId, this.clock.now());
      const ids = standing.flatMap(({ sessionId }) => (also.has(sessionId) ? [sessionId] : []));
      await this.add(tx, mail, { kind: 'session.invitation', bookingId }, ids, `:${mail.id}`);
    }
  }

  /** Dates that fall out leave the calendar, for all of a party that the mail was about; the others stay. */
  private async takeOut(tx: Tx, mail: QueuedMail): Promise<void> {
    for (const bookingId of [...(mail.bookingId ? [mail.bookingId] : []), ...aboutOf(mail)]) {
      const booking = await this.facts.find(bookingId);
      const out = new Set(booking?.sessions.flatMap(({ id, cancelled }) => (cancelled ? [id] : [])));
      const ids = (await this.objects.sessionsSent(tx, bookingId)).filter((id) => out.has(id));
      await this.add(
        tx,
        { ...mail, personId: booking?.person.id ?? mail.personId },
        { kind: 'session.invitation_cancelled', bookingId },
        ids,
      );
    }
  }

  /** The entries of a person whose address is another now go where they read their mails. */
  private async follow(tx: Tx, { personId, language }: QueuedMail): Promise<void> {
    if (!personId) return;
    for (const entry of await this.objects.elsewhere(tx, personId, this.clock.now())) {
      await this.moves.add(tx, { ...entry, personId, language });
    }
  }

  /** Others of a party have the same dates in the same calendar: the entries stay, and what was not sent yet still comes (pain 11). */
  private async passOn(tx: Tx, bookingId: string): Promise<void> {
    const heir = await this.objects.heirOf(tx, bookingId);
    if (!heir) return;
    this.objects.handOver(tx, bookingId, heir);
    const booking = await this.facts.find(heir.bookingId);
    const sent = new Set(await this.objects.sessionsSent(tx, heir.bookingId));
    const { enclosed, single } = planInvitations(sessionsAhead(booking?.sessions ?? [], this.clock.now()).map(({ id }) => id));
    const missing = [...(enclosed ? [enclosed] : []), ...single].filter((id) => !sent.has(id));
    await this.add(tx, heir, { kind: 'session.invitation', bookingId: heir.bookingId }, missing);
  }

  /**
   * In the line of its booking: behind every mail that may still carry the same session.
   * @param again tells an entry that is sent once more from the first time
   */
  private async add(
    tx: Tx,
    { personId, language }: Pick<QueuedMail, 'personId' | 'language'>,
    { kind, bookingId }: { kind: string; bookingId: string },
    sessionIds: readonly string[],
    again = '',
  ): Promise<void> {
    for (const sessionId of sessionIds) {
      const dedupKey = `${kind}:${bookingId}:${sessionId}${again}`;
      const orderKey = `booking:${bookingId}`;
      await this.outbox.add(tx, { ...{ kind, personId, bookingId, sessionId, language, dedupKey, orderKey }, params: {} });
    }
  }
}
