import type { Words } from '../../../texts/words.js';
import { type Letter, paragraph } from '../rendering/letter.js';
import { ourReason } from './booking-letters.js';
import { button, companionPages, linkFollows, questions, sessionBox } from './letter-parts.js';
import { opening, type SessionLetterData } from './session-letters.js';

export interface AddedData extends SessionLetterData {
  readonly reason: string | null;
  readonly inCalendar: boolean;
  /** Teaching units of the whole course, before and since. */
  readonly units: { readonly from: number; readonly to: number } | null;
}

/** "Your course has one more date": when and where, what becomes of the units, and what to do if one cannot come. */
export function addedLetter(data: AddedData, words: Words): Letter {
  const { booking, links, session, units } = data;
  const hasPlace = booking.state === 'CONFIRMED';
  return {
    ...opening('added', 'ok', data, words, { hasPlace: hasPlace ? 'yes' : 'no' }),
    blocks: [
      sessionBox(session, booking, words),
      ...linkFollows(booking, session, words),
      ...ourReason(data.reason, words),
      ...(units && units.from !== units.to ? [paragraph(words.t('mail.fell_out.units', units))] : []),
      ...(data.inCalendar ? [paragraph(words.t('mail.added.calendar'))] : []),
      ...(hasPlace ? [paragraph(words.t('mail.added.cannot'))] : []),
      button(words.t('mail.common.open_page'), links.myPage),
      ...companionPages(links, ({ myPage }) => myPage, words),
      ...questions(booking.run, words),
    ],
  };
}
