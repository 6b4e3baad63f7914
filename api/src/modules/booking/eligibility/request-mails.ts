import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  BookingRecipients,
  bookingMovedRequestLetter,
  type LoadedMail,
  MailCatalogue,
  MailLinks,
  movedRequestSamples,
  type Obsolete,
  type QueuedMail,
  type RequestData,
  requestedLetter,
  requestSamples,
} from '../../mail/index.js';
import { KeptReasons } from './kept-reasons.service.js';

/** Mails about a place that needs our yes: they say why, and only what the person may read. */
@Injectable()
export class RequestMails implements OnModuleInit {
  constructor(
    private readonly catalogue: MailCatalogue,
    private readonly recipients: BookingRecipients,
    private readonly reasons: KeptReasons,
    private readonly links: MailLinks,
  ) {}

  onModuleInit(): void {
    const load = (mail: QueuedMail): Promise<LoadedMail<RequestData> | Obsolete> => this.load(mail);
    this.catalogue.register({ kind: 'booking.requested', write: requestedLetter, samples: requestSamples, load });
    this.catalogue.register({ kind: 'booking.moved_request', write: bookingMovedRequestLetter, samples: movedRequestSamples, load });
  }

  private async load(mail: QueuedMail): Promise<LoadedMail<RequestData> | Obsolete> {
    const found = await this.recipients.find(mail, ['REQUESTED']);
    if ('obsolete' in found) return found;
    const { booking, address } = found;
    const reasons = await this.reasons.of(booking.id, 'person');
    return { ...address, data: { booking, reasons, links: { ...this.links.of(booking), courses: this.links.courses } } };
  }
}
