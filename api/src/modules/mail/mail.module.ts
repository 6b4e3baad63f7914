import { Global, Module } from '@nestjs/common';
import { MailBell } from './mail-bell.js';
import { MailCatalogue } from './mail-catalogue.js';
import { MailDispatcher } from './mail-dispatcher.js';
import { Mailer } from './mailer.js';
import { Outbox } from './outbox.js';
import { OutboxStore } from './outbox.store.js';
import { RunMails } from './run-mails.js';
import { LetterRenderer } from './rendering/letter-renderer.js';
import { SenderAddress } from './sender-address.js';
import { MailSink } from './sink/mail-sink.js';
import { MailSinkController } from './sink/mail-sink.controller.js';

/** The shelf for mail: every room may put mails in and register what they say. It knows no room. */
@Global()
@Module({
  controllers: [MailSinkController],
  providers: [MailBell, MailCatalogue, MailDispatcher, Mailer, MailSink, LetterRenderer, Outbox, OutboxStore, RunMails, SenderAddress],
  exports: [LetterRenderer, MailCatalogue, MailDispatcher, Outbox, RunMails, SenderAddress],
})
export class MailModule {}
