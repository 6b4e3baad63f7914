import type { Words } from '../../../texts/words.js';
import { heading, type Letter, paragraph } from '../rendering/letter.js';
import { type BookingLetterData, opening } from './booking-letters.js';
import { momentWords } from './date-words.js';
import { bookingBox, button, peopleOf, questions, sessionTable, unmetNotes } from './letter-parts.js';

/** An offer asks for one answer: of a long course a few dates show whether it fits. */
const mostInOffer = 8;
const firstInOffer = 5;

/** "A place is free for you", with the deadline; shortly before the start "the first answer counts". */
export function offerLetter({ booking, links }: BookingLetterData, words: Words): Letter {
  const { offer } = booking;
  if (!offer) throw new Error(`booking ${booking.number} has no offer to write about`);
  const until = momentWords(offer.expiresAt, words);
  const how = offer.holdsSeat ? 'kept' : 'race';
  const people = peopleOf(booking);
  return {
    ...opening('offer', 'waiting', booking, words, { until, how }),
    blocks: [
      ...unmetNotes(booking, words),
      paragraph(words.t('mail.offer.deadline', { until, how, people })),
      button(words.t('mail.offer.answer'), links.offer),
      bookingBox(booking, words),
      ...sessionTable(booking, words, links.offer, mostInOffer, firstInOffer),
      heading(words.t('mail.offer.no_title', { people })),
      paragraph(words.t('mail.offer.no', { people })),
      ...questions(booking.run, words),
    ],
  };
}

/** The answer did not come in time, or was no: the place goes to the next, and booking again is possible. */
export const offerExpiredLetter = (data: BookingLetterData, words: Words): Letter => ending('offer_expired', data, words);
export const offerDeclinedLetter = (data: BookingLetterData, words: Words): Letter => ending('offer_declined', data, words);

function ending(mail: string, { booking, links }: BookingLetterData, words: Words): Letter {
  return {
    ...opening(mail, 'ended', booking, words),
    blocks: [
      bookingBox(booking, words),
      heading(words.t(`mail.${mail}.again_title`)),
      paragraph(words.t(`mail.${mail}.again`)),
      button(words.t('mail.common.see_courses'), links.courses),
      ...questions(booking.run, words),
    ],
  };
}

/** Somebody else was faster; the person is still on the list (E04). */
export function offerTakenLetter({ booking, links }: BookingLetterData, words: Words): Letter {
  return {
    ...opening('offer_taken', 'waiting', booking, words, { position: booking.position }),
    blocks: [
      bookingBox(booking, words),
      paragraph(words.t('mail.offer_taken.stay')),
      button(words.t('mail.common.open_page'), links.myPage),
      ...questions(booking.run, words),
    ],
  };
}
