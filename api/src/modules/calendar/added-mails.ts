import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Words } from '../../texts/words.js';
import { Clock } from '../../time/clock.js';
import {
  type AddedData,
  addedLetter,
  addedSamples,
  BookingRecipients,
  type LoadedMail,
  MailCatalogue,
  MailLinks,
  type Obsolete,
  type QueuedMail,
} from '../mail/index.js';
import { sessionsAhead } from './domain/invitation-plan.js';
import { unitsOf } from './fell-out-mails.js';
import { Invitations } from './invitations.service.js';

const concerned = ['CONFIRMED', 'REQUESTED', 'OFFERED', 'WAITLISTED'];

/** The mail about one more date; it puts the date into the calendar of whoever has a place. */
@Injectable()
export class AddedMails implements OnModuleInit {
  constructor(
    private readonly catalogue: MailCatalogue,
    private readonly recipients: BookingRecipients,
    private readonly invitations: Invitations,
    private readonly links: MailLinks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const load = (mail: QueuedMail, words: Words) => this.load(mail, words);
    this.catalogue.register({ kind: 'session.added', write: addedLetter, samples: addedSamples, load });
  }

  private async load(mail: QueuedMail, words: Words): Promise<LoadedMail<AddedData> | Obsolete> {
    const found = await this.recipients.findFirst(mail, concerned);
    if ('obsolete' in found) return found;
    const { booking, address } = found;
    const session = sessionsAhead(booking.sessions, this.clock.now()).find(({ id }) => id === mail.sessionId);
    if (!session) return { obsolete: 'session is over or does not take place' };
    const isInvited = booking.state === 'CONFIRMED' && mail.refusal?.recipient !== address.to.email;
    const calendar = isInvited ? await this.invitations.request(booking, session, address.to, words) : null;
    const { reason, units } = mail.params;
    const data: AddedData = {
      ...{ booking, session, total: booking.run.sessionCount, links: this.links.of(booking) },
      ...{ reason: typeof reason === 'string' ? reason : null, units: unitsOf(units), inCalendar: calendar !== null },
    };
    return { ...address, data, calendar };
  }
}
