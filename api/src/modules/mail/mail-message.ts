import type { SendMailOptions } from './smtp.js';
import type { ComposedMail, Mailbox } from './mail-catalogue.js';
import type { QueuedMail } from './outbox.store.js';
import { cleanLine } from './rendering/clean-text.js';

export interface Sender {
  readonly name: string;
  readonly email: string;
}

/**
 * The message as nodemailer takes it. With an invitation it becomes multipart/mixed { alternative { text, html,
 * text/calendar; method }, application/ics } with the same bytes in both calendar parts (INV-04, INV-05).
 */
export function mailMessage(mail: QueuedMail, composed: ComposedMail, sender: Sender): SendMailOptions {
  const { calendar, replyTo, unsubscribe } = composed;
  return {
    from: address(sender),
    to: address(composed.to),
    ...(replyTo && { replyTo: address(replyTo) }),
    subject: cleanLine(composed.subject),
    text: composed.text,
    html: composed.html,
    // Constant over all tries, so that a duplicate is recognised as one (MAIL-03).
    messageId: mail.messageId,
    date: mail.createdAt,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Feedback-ID': `${mail.kind}:kvh`,
      'Content-Language': mail.language,
      // RFC 8058: on reminders only. What people booked, moved or cancelled they are told whatever they chose (MAIL-08).
      ...(unsubscribe && { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    ...(calendar && { icalEvent: { method: calendar.method, filename: 'einladung.ics', content: calendar.content } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Some servers refuse or degrade mails whose sender or recipient is called like an address. */
function address({ name, email }: Mailbox): { name: string; address: string } {
  return {
    name: cleanLine(name)
      .replace(/[@:<>"]/g, ' ')
      .trim(),
    address: email,
  };
}
