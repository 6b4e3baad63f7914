import type { Words } from '../../../texts/words.js';
import { type Block, heading, type Letter, paragraph } from '../rendering/letter.js';
import { type BookingLetterData, calendarWays, type ConfirmationData, firstDay, howToCancel, opening } from './booking-letters.js';
import { bookingBox, button, questions, sessionTable, unmetNotes } from './letter-parts.js';
import { meetingBlocks } from './meeting-parts.js';
import { type RequestData, whatIsOpen } from './request-letters.js';
import { otherRun } from './run-letters.js';

/** "You have moved": everything about the new place and the end of the old one, in one mail. */
export function bookingMovedLetter(data: ConfirmationData, words: Words): Letter {
  const { booking, links } = data;
  return {
    ...opening('booking_moved', 'ok', booking, words, { day: firstDay(booking, words) }),
    blocks: [
      bookingBox(booking, words),
      ...unmetNotes(booking, words),
      button(words.t('mail.common.open_page'), links.myPage),
      ...meetingBlocks(booking, links.myPage, words),
      ...sessionTable(booking, words, links.myPage),
      ...calendarWays(data, words),
      ...oldPlace(data, words),
      heading(words.t('mail.confirmed.cancel_title')),
      howToCancel(data, words),
      ...questions(booking.run, words),
    ],
  };
}

/** "You now take part online", or on site: the place in the course is the same (E30). */
export function modeChangedLetter({ booking, links }: BookingLetterData, words: Words): Letter {
  return {
    ...opening('mode_changed', 'ok', booking, words, { mode: booking.mode ?? 'ON_SITE' }),
    blocks: [
      bookingBox(booking, words),
      button(words.t('mail.common.open_page'), links.myPage),
      ...meetingBlocks(booking, links.myPage, words),
      ...questions(booking.run, words),
    ],
  };
}

/** The link of an online course is another one now, or is not valid any more (E29). */
export function meetingChangedLetter({ booking, links }: BookingLetterData, words: Words): Letter {
  const isKnown = booking.sessions.some(({ meeting }) => meeting);
  return {
    ...opening(isKnown ? 'meeting_changed' : 'meeting_gone', 'ok', booking, words),
    blocks: [
      bookingBox(booking, words),
      button(words.t('mail.common.open_page'), links.myPage),
      ...meetingBlocks(booking, links.myPage, words),
      ...questions(booking.run, words),
    ],
  };
}

/** A move where the new place needs our yes first. */
export function bookingMovedRequestLetter(data: RequestData, words: Words): Letter {
  const { booking, links } = data;
  return {
    ...opening('booking_moved_request', 'waiting', booking, words, { day: firstDay(booking, words) }),
    blocks: [
      bookingBox(booking, words),
      ...unmetNotes(booking, words),
      button(words.t('mail.common.open_page'), links.myPage),
      ...whatIsOpen(data, words),
      ...oldPlace(data, words),
      ...questions(booking.run, words),
    ],
  };
}

function oldPlace({ booking }: Pick<RequestData, 'booking'>, words: Words): Block[] {
  const { movedFrom } = booking;
  if (!movedFrom) throw new Error(`booking ${booking.number} took nobody's place`);
  return [
    heading(words.t('mail.booking_moved.old_title')),
    paragraph(words.t('mail.booking_moved.old', { ...otherRun(movedFrom, words), number: movedFrom.number })),
    ...(movedFrom.reason ? [paragraph(words.t('mail.moved.reason', { reason: movedFrom.reason }))] : []),
    paragraph(words.t('mail.booking_moved.calendar')),
  ];
}
