import { Module } from '@nestjs/common';
import { AccountMails } from './account-mails.js';
import { BookingFactsStore } from './booking-facts.store.js';
import { BookingMails } from './booking-mails.js';
import { BookingRecipients } from './booking-recipients.js';
import { MailLinks } from './mail-links.js';
import { MovedFactsStore } from './moved-facts.store.js';
import { OrganisationMails } from './organisation-mails.js';
import { OwnDataMails } from './own-data-mails.js';
import { StaffMails } from './staff-mails.js';

/** What the platform writes to people. Mails that carry calendar entries are made of these letters in the calendar room. */
@Module({
  providers: [
    ...[AccountMails, BookingFactsStore, BookingMails, BookingRecipients, MailLinks, MovedFactsStore],
    ...[OrganisationMails, OwnDataMails, StaffMails],
  ],
  exports: [BookingFactsStore, BookingRecipients, MailLinks, MovedFactsStore],
})
export class LettersModule {}
