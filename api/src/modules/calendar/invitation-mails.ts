import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Words } from '../../texts/words.js';
import { berlinDate, type LocalDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import {
  type BookingFacts,
  type BookingLetterData,
  BookingFactsStore,
  bookingMovedLetter,
  BookingRecipients,
  type CalendarPart,
  type ConfirmationData,
  confirmationSamples,
  confirmedLetter,
  invitationCancelledLetter,
  invitationLetter,
  type LoadedMail,
  type Mailbox,
  MailCatalogue,
  MailLinks,
  meetingChangedLetter,
  meetingSamples,
  type MovedLetterData,
  movedLetter,
  movedSamples,
  moveSamples,
  type Obsolete,
  type QueuedMail,
  type SessionFacts,
  type SessionLetterData,
  sessionSamples,
} from '../mail/index.js';
import { CalendarObjectStore } from './calendar-object.store.js';
import { type InvitationPlan, planInvitations, planMove, sessionsAhead } from './domain/invitation-plan.js';
import { alsoMoved, InvitationSequels } from './invitation-sequels.js';
import { Invitations } from './invitations.service.js';

const confirmed = ['CONFIRMED'];
const open = ['CONFIRMED', 'REQUESTED', 'OFFERED', 'WAITLISTED'];

/** The mails that put sessions into a calendar, change them there and take them out again. */
@Injectable()
export class InvitationMails implements OnModuleInit {
  constructor(
    private readonly catalogue: MailCatalogue,
    private readonly recipients: BookingRecipients,
    private readonly facts: BookingFactsStore,
    private readonly invitations: Invitations,
    private readonly objects: CalendarObjectStore,
    private readonly sequels: InvitationSequels,
    private readonly links: MailLinks,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const { catalogue, sequels } = this;
    catalogue.register({
      kind: 'booking.confirmed',
      write: confirmedLetter,
      samples: confirmationSamples,
      load: (mail, words) => this.loadConfirmation(mail, words, planInvitations),
    });
    catalogue.register({
      kind: 'booking.moved',
      write: bookingMovedLetter,
      samples: moveSamples,
      load: (mail, words) => this.loadConfirmation(mail, words, planMove),
    });
    catalogue.register({
      kind: 'session.invitation',
      write: invitationLetter,
      samples: sessionSamples,
      load: (mail, words) => this.loadInvitation(mail, words),
    });
    catalogue.register({
      kind: 'session.invitation_cancelled',
      write: invitationCancelledLetter,
      samples: sessionSamples,
      load: (mail, words) => this.loadCancelled(mail, words),
    });
    catalogue.register({
      kind: 'session.moved',
      write: movedLetter,
      samples: movedSamples,
      load: (mail, words) => this.loadMoved(mail, words),
    });
    catalogue.register({
      kind: 'booking.meeting_changed',
      write: meetingChangedLetter,
      samples: meetingSamples,
      load: (mail, words) => this.loadMeeting(mail, words),
    });
    for (const kind of this.sequels.kinds) catalogue.follow(kind, (tx, mail, end) => sequels.after(tx, mail, end));
  }

  private async loadConfirmation(
    mail: QueuedMail,
    words: Words,
    planOf: (sessionIds: readonly string[]) => InvitationPlan,
  ): Promise<LoadedMail<ConfirmationData> | Obsolete> {
    const found = await this.recipients.find(mail, confirmed);
    if ('obsolete' in found) return found;
    const { booking, address } = found;
    const ahead = sessionsAhead(booking.sessions, this.clock.now()).map((session) => session.id);
    const plan = planOf(ahead);
    const enclosed = booking.sessions.find((session) => session.id === plan.enclosed);
    const calendar = enclosed ? await this.entry(mail, booking, enclosed, address.to, words) : null;
    const data = {
      booking,
      links: { ...this.links.of(booking), courses: this.links.courses },
      invitations: enclosed && !calendar ? 'none' : invitationsOf(plan, ahead.length),
      canCancelOnline: booking.run.cancellationDeadline > this.clock.now(),
    };
    return { ...address, data, calendar };
  }

  private async loadInvitation(mail: QueuedMail, words: Words): Promise<LoadedMail<SessionLetterData> | Obsolete> {
    const found = await this.recipients.find(mail, confirmed);
    if ('obsolete' in found) return found;
    const { booking, address } = found;
    const session = sessionsAhead(booking.sessions, this.clock.now()).find((one) => one.id === mail.sessionId);
    if (!session) return { obsolete: 'session is over or does not take place' };
    const calendar = await this.entry(mail, booking, session, address.to, words);
    if (!calendar) return { obsolete: 'no calendar entry possible' };
    return { ...address, data: this.sessionData(booking, session), calendar };
  }

  private async loadCancelled(mail: QueuedMail, words: Words): Promise<LoadedMail<SessionLetterData> | Obsolete> {
    const booking = await this.recipients.booking(mail);
    const session = booking?.sessions.find((one) => one.id === mail.sessionId);
    const cancelled = booking && session ? await this.invitations.cancel(booking, session, words) : null;
    if (!booking || !session || !cancelled) return { obsolete: 'nothing was sent' };
    return {
      to: cancelled.to,
      replyTo: this.recipients.replyTo(booking),
      data: this.sessionData(booking, session),
      calendar: cancelled.part,
    };
  }

  private async loadMoved(mail: QueuedMail, words: Words): Promise<LoadedMail<MovedLetterData> | Obsolete> {
    const found = await this.recipients.findFirst(mail, open);
    if ('obsolete' in found) return found;
    const { booking, address } = found;
    const session = booking.sessions.find((one) => one.id === mail.sessionId && !one.cancelled);
    if (!session) return { obsolete: 'session does not take place' };
    const holder = await this.holderOf(booking, session);
    const calendar = holder ? await this.entry(mail, holder, session, address.to, words) : null;
    const { movedFrom, reason } = mail.params;
    const data = {
      ...this.sessionData(booking, session),
      movedFrom: isDate(movedFrom) ? movedFrom : null,
      inCalendar: calendar !== null,
      isToday: session.date === berlinDate(this.clock.now()),
      isOver: session.endsAt <= this.clock.now(),
      also: booking.sessions.filter(({ id, cancelled }) => !cancelled && alsoMoved(mail).includes(id)),
      reason: typeof reason === 'string' ? reason : null,
    };
    return { ...address, data, calendar };
  }

  /** Of a party one has the entry, and it is not always who reads the mail. */
  private async holderOf(booking: BookingFacts, session: SessionFacts): Promise<BookingFacts | null> {
    const meant = booking.party.filter(({ isMeant }) => isMeant).map(({ id }) => id);
    const holderId = await this.objects.holderOf([booking.id, ...meant], session.id);
    if (holderId === null) return null;
    return holderId === booking.id ? booking : this.facts.find(holderId);
  }

  /** The next date that says another way in travels with the mail; the others follow. */
  private async loadMeeting(mail: QueuedMail, words: Words): Promise<LoadedMail<BookingLetterData> | Obsolete> {
    const found = await this.recipients.findFirst(mail, confirmed);
    if ('obsolete' in found) return found;
    const { booking, address } = found;
    const ids = [booking.id, ...booking.party.flatMap(({ id, isMeant }) => (isMeant ? [id] : []))];
    const [first] = await this.objects.outdated(this.database, ids, this.clock.now());
    const session = booking.sessions.find(({ id }) => id === first?.sessionId);
    const holder = session ? await this.holderOf(booking, session) : null;
    const calendar = session && holder ? await this.entry(mail, holder, session, address.to, words) : null;
    return { ...address, data: { booking, links: { ...this.links.of(booking), courses: this.links.courses } }, calendar };
  }

  /** Where the mail goes nowhere, because this address refused it, no entry goes either. */
  private async entry(
    { refusal }: QueuedMail,
    booking: BookingFacts,
    session: SessionFacts,
    to: Mailbox,
    words: Words,
  ): Promise<CalendarPart | null> {
    return refusal?.recipient === to.email ? null : this.invitations.request(booking, session, to, words);
  }

  private sessionData(booking: BookingFacts, session: SessionFacts): SessionLetterData {
    return { booking, session, total: booking.run.sessionCount, links: this.links.of(booking) };
  }
}

/** @param ahead how many dates are still to come */
function invitationsOf({ enclosed, single }: InvitationPlan, ahead: number): ConfirmationData['invitations'] {
  if (enclosed) return single.length > 0 ? 'first' : ahead > 1 ? 'next_enclosed' : 'enclosed';
  if (single.length === 0) return 'none';
  return single.length === 1 ? 'next' : 'single';
}

const isDate = (value: unknown): value is LocalDate => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
