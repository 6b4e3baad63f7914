import { berlinDate } from '../../../time/berlin.js';
import type { Words } from '../../../texts/words.js';
import { type Block, heading, type Letter, paragraph } from '../rendering/letter.js';
import type { BookingFacts } from './booking-facts.js';
import { type BookingLetterData, opening } from './booking-letters.js';
import { longDay } from './date-words.js';
import { bookingBox, button, questions } from './letter-parts.js';

/** "Your wish is noted": nobody has a place before the draw. */
export function enteredLetter({ booking, links }: BookingLetterData, words: Words): Letter {
  const day = booking.allocation ? longDay(berlinDate(booking.allocation.closesAt), words) : '';
  return {
    ...opening('allocation_entered', 'waiting', booking, words, { day }),
    blocks: [
      bookingBox(booking, words),
      heading(words.t('mail.allocation_entered.how_title')),
      paragraph(words.t('mail.allocation_entered.how', { day })),
      button(words.t('mail.common.open_page'), links.myPage),
      ...questions(booking.run, words),
    ],
  };
}

/** "No place this time, but a turn on the list", with the drawn rank. */
export function notDrawnLetter({ booking, links }: BookingLetterData, words: Words): Letter {
  return {
    ...opening('allocation_waiting', 'waiting', booking, words, { position: booking.position }),
    blocks: [
      bookingBox(booking, words),
      ...drawnRank(booking, links.courses, words),
      paragraph(words.t('mail.allocation_waiting.next', { position: booking.position })),
      button(words.t('mail.common.open_page'), links.myPage),
      ...questions(booking.run, words),
    ],
  };
}

/** Who had no part in the draw has no rank in it. Everybody else may check how it came about. */
function drawnRank({ allocation, run }: BookingFacts, courses: string, words: Words): Block[] {
  if (!allocation?.place) return [];
  const how = { link: `${courses}/${run.slug}/vergabe`, text: words.t('mail.allocation_waiting.why_link') };
  return [paragraph([words.t('mail.allocation_waiting.why', { place: allocation.place, of: allocation.of }), how])];
}
