import { Global, Module } from '@nestjs/common';
import { PersonalTokens } from '../access/personal-tokens.js';
import { SignInCodes } from '../access/sign-in-codes.js';
import { AccountMails } from './letters/account-mails.js';
import { BookingFactsStore } from './letters/booking-facts.store.js';
import { BookingMails } from './letters/booking-mails.js';
import { BookingRecipients } from './letters/booking-recipients.js';
import { MailLinks } from './letters/mail-links.js';
import { MailBell } from './mail-bell.js';
import { MailCatalogue } from './mail-catalogue.js';
import { MailDispatcher } from './mail-dispatcher.js';
import { Mailer } from './mailer.js';
import { Outbox } from './outbox.js';
import { OutboxStore } from './outbox.store.js';
import { LetterRenderer } from './rendering/letter-renderer.js';
import { SenderAddress } from './sender-address.js';
import { MailSink } from './sink/mail-sink.js';
import { MailSinkController } from './sink/mail-sink.controller.js';

const sending = [MailBell, MailCatalogue, MailDispatcher, Mailer, MailSink, LetterRenderer, Outbox, OutboxStore, SenderAddress];
/** Both only derive from the installation's key; having them here spares this shelf a room. */
const secrets = [PersonalTokens, SignInCodes];
const letters = [AccountMails, BookingFactsStore, BookingMails, BookingRecipients, MailLinks];

/** The shelf for mail: every room may put mails in and register what they say. */
@Global()
@Module({
  controllers: [MailSinkController],
  providers: [...sending, ...secrets, ...letters],
  exports: [BookingFactsStore, BookingRecipients, MailCatalogue, MailDispatcher, MailLinks, Outbox, SenderAddress],
})
export class MailModule {}
