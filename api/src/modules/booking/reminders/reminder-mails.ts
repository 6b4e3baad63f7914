import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Settings } from '../../../settings/settings.js';
import { berlinDate, daysBetween } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import {
  aboutOf,
  BookingRecipients,
  type LoadedMail,
  MailCatalogue,
  MailLinks,
  type Obsolete,
  type QueuedMail,
  type ReminderData,
  reminderLetter,
  reminderSamples,
} from '../../mail/index.js';
import { reminderOf } from '../domain/reminder-days.js';
import { ReminderStore } from './reminder.store.js';

/** What a reminder says. It is looked at again when it leaves: who gave the place back, or whose date moved, hears nothing (MAIL-07). */
@Injectable()
export class ReminderMails implements OnModuleInit {
  constructor(
    private readonly catalogue: MailCatalogue,
    private readonly recipients: BookingRecipients,
    private readonly store: ReminderStore,
    private readonly settings: Settings,
    private readonly links: MailLinks,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.catalogue.register({
      kind: 'session.reminder',
      write: reminderLetter,
      samples: reminderSamples,
      load: (mail) => this.load(mail),
    });
  }

  private async load(mail: QueuedMail): Promise<LoadedMail<ReminderData> | Obsolete> {
    const now = this.clock.now();
    const today = berlinDate(now);
    const { date, days } = mail.params;
    if (typeof date !== 'string' || mail.bookingId === null || mail.sessionId === null) return { obsolete: 'the date is gone' };
    const due = reminderOf(date, await this.settings.valueOn('reminder.days_before', today), today);
    if (due !== days) return { obsolete: 'another reminder is due, or none' };
    const still = await this.store.stillExpected([mail.bookingId, ...aboutOf(mail)], mail.sessionId, date, now);
    const [first, ...about] = still.map(({ bookingId }) => bookingId);
    if (first === undefined) return { obsolete: 'nobody is expected at this date any more' };
    if (still.some(({ wanted }) => wanted === 0)) return { obsolete: 'no reminders are wanted' };
    const found = await this.recipients.find({ ...mail, bookingId: first, params: { ...mail.params, about } }, ['CONFIRMED']);
    if ('obsolete' in found) return found;
    const { booking, address } = found;
    const session = booking.sessions.find(({ id }) => id === mail.sessionId);
    if (!session) return { obsolete: 'the date is gone' };
    const unsubscribe = this.links.reminders(booking.person);
    const data = { booking, session, daysLeft: daysBetween(today, date), myPage: this.links.myPage(booking.person), unsubscribe };
    return { ...address, data, unsubscribe };
  }
}
