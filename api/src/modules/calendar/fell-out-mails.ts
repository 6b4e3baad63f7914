import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Words } from '../../texts/words.js';
import { Clock } from '../../time/clock.js';
import {
  aboutOf,
  type BookingFacts,
  BookingFactsStore,
  BookingRecipients,
  type CalendarPart,
  type FellOutData,
  fellOutLetter,
  fellOutSamples,
  type LoadedMail,
  MailCatalogue,
  MailLinks,
  type Obsolete,
  type QueuedMail,
  type SessionFacts,
} from '../mail/index.js';
import { CalendarObjectStore } from './calendar-object.store.js';
import { sessionsAhead } from './domain/invitation-plan.js';
import { Invitations } from './invitations.service.js';

const concerned = ['CONFIRMED', 'REQUESTED', 'OFFERED', 'WAITLISTED'];

/** The mail about a single date that does not take place; it takes the date out of the calendar of whoever reads it. */
@Injectable()
export class FellOutMails implements OnModuleInit {
  constructor(
    private readonly catalogue: MailCatalogue,
    private readonly recipients: BookingRecipients,
    private readonly facts: BookingFactsStore,
    private readonly objects: CalendarObjectStore,
    private readonly invitations: Invitations,
    private readonly links: MailLinks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.catalogue.register({
      kind: 'session.fell_out',
      write: fellOutLetter,
      samples: fellOutSamples,
      load: (mail, words) => this.load(mail, words),
    });
  }

  private async load(mail: QueuedMail, words: Words): Promise<LoadedMail<FellOutData> | Obsolete> {
    const found = await this.recipients.findFirst(mail, concerned);
    if ('obsolete' in found) return found;
    const { booking, address } = found;
    const session = booking.sessions.find(({ id, cancelled }) => id === mail.sessionId && cancelled);
    if (!session) return { obsolete: 'session is none of theirs' };
    const calendar = mail.refusal?.recipient === address.to.email ? null : await this.entryOf(booking, mail, session, words);
    const { reason, units, over } = mail.params;
    const data: FellOutData = {
      ...{ booking, session, total: booking.run.sessionCount, links: this.links.of(booking) },
      ...{ reason: typeof reason === 'string' ? reason : null, units: unitsOf(units), isOver: over === true },
      ...{ inCalendar: calendar !== null, next: this.nextOf(booking) },
    };
    return { ...address, data, calendar };
  }

  /** When they come next; whoever has no place yet does not. */
  private nextOf({ state, sessions }: BookingFacts): FellOutData['next'] {
    return state === 'CONFIRMED' ? (sessionsAhead(sessions, this.clock.now())[0] ?? null) : null;
  }

  /** Of a party one has the entry, and it is not always who reads the mail. What went to another address follows there. */
  private async entryOf(booking: BookingFacts, mail: QueuedMail, session: SessionFacts, words: Words): Promise<CalendarPart | null> {
    const { email } = booking.person;
    const holderId = email === null ? null : await this.objects.sentTo([booking.id, ...aboutOf(mail)], session.id, email);
    const holder = holderId === null ? null : holderId === booking.id ? booking : await this.facts.find(holderId);
    return holder ? ((await this.invitations.cancel(holder, session, words))?.part ?? null) : null;
  }
}

/** As the act that changed the dates wrote them. */
export function unitsOf(units: unknown): FellOutData['units'] {
  const { from, to } = (units ?? {}) as { from?: unknown; to?: unknown };
  return typeof from === 'number' && typeof to === 'number' ? { from, to } : null;
}
