import type { Words } from '../../../texts/words.js';
import { type Letter, paragraph } from '../rendering/letter.js';
import { ourReason } from './booking-letters.js';
import { longDay, timeSpan } from './date-words.js';
import { button, companionPages, questions, sessionBox } from './letter-parts.js';
import { opening, type SessionLetterData } from './session-letters.js';

export interface FellOutData extends SessionLetterData {
  readonly reason: string | null;
  readonly inCalendar: boolean;
  /** It had begun already: nobody can stay at home any more. */
  readonly isOver: boolean;
  /** Teaching units of the whole course, before and since. */
  readonly units: { readonly from: number; readonly to: number } | null;
  /** When they come next. */
  readonly next: { readonly date: string; readonly start: string; readonly end: string } | null;
}

/** "A date does not take place": which one, what becomes of the units, and when one comes next. */
export function fellOutLetter(data: FellOutData, words: Words): Letter {
  const { booking, links, session, next, units } = data;
  const hasPlace = booking.state === 'CONFIRMED' ? 'yes' : 'no';
  return {
    ...opening('fell_out', 'ended', data, words, { over: data.isOver ? 'yes' : 'no', hasPlace }),
    blocks: [
      // Where it would have met online is nobody's way any more.
      sessionBox({ ...session, meeting: null }, booking, words),
      ...ourReason(data.reason, words),
      ...(units && units.from !== units.to ? [paragraph(words.t('mail.fell_out.units', units))] : []),
      ...(next
        ? [paragraph(words.t('mail.fell_out.next', { day: longDay(next.date, words), time: timeSpan(next.start, next.end, words) }))]
        : []),
      ...(data.inCalendar ? [paragraph(words.t('mail.fell_out.calendar'))] : []),
      button(words.t('mail.common.open_page'), links.myPage),
      ...companionPages(links, ({ myPage }) => myPage, words),
      ...questions(booking.run, words),
    ],
  };
}
