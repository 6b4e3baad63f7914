export type { BookingFacts, MeetingFacts, PlaceFacts, SessionFacts } from './letters/booking-facts.js';
export { BookingFactsStore } from './letters/booking-facts.store.js';
export { type BookingLetterData, type ConfirmationData, confirmedLetter } from './letters/booking-letters.js';
export { bookingMovedLetter, bookingMovedRequestLetter, meetingChangedLetter } from './letters/move-letters.js';
export { type RequestData, requestedLetter } from './letters/request-letters.js';
export { aboutOf, BookingRecipients } from './letters/booking-recipients.js';
export { button as buttonTo, placeLines, townOf } from './letters/letter-parts.js';
export { LettersModule } from './letters/letters.module.js';
export { MailLinks } from './letters/mail-links.js';
export { type FellOutData, fellOutLetter } from './letters/fell-out-letter.js';
export { type AddedData, addedLetter } from './letters/added-letter.js';
export { addedSamples, fellOutSamples } from './letters/date-samples.js';
export {
  confirmationSamples,
  meetingSamples,
  movedRequestSamples,
  movedSamples,
  moveSamples,
  requestSamples,
  sessionSamples,
} from './letters/samples.js';
export {
  invitationCancelledLetter,
  invitationLetter,
  type MovedLetterData,
  movedLetter,
  type SessionLetterData,
} from './letters/session-letters.js';
export { type CalendarPart, type LoadedMail, MailCatalogue, type Mailbox, type MailDefinition, type Obsolete } from './mail-catalogue.js';
export { MailDispatcher } from './mail-dispatcher.js';
export { MailModule } from './mail.module.js';
export { type NewMail, Outbox } from './outbox.js';
export type { QueuedMail } from './outbox.store.js';
export { escapeHtml } from './rendering/clean-text.js';
export { RunMails, wasTold } from './run-mails.js';
export {
  attendsOnline,
  isOnlineFor,
  isTheirs,
  meetingDialIn,
  meetingUrl,
  sessionElsewhere,
  sessionIsOnline,
  sessionRoom,
  sessionTown,
} from './letters/session-place.js';
export { type ReminderData, reminderLetter, reminderSamples } from './letters/reminder-letters.js';
export { sharedMails } from './domain/shared-mails.js';
export { SenderAddress } from './sender-address.js';
export { sinkPath } from './sink/sink-pages.js';
export { LetterRenderer } from './rendering/letter-renderer.js';
export { MovedFactsStore } from './letters/moved-facts.store.js';
export { type Letter, paragraph as plainParagraph } from './rendering/letter.js';
