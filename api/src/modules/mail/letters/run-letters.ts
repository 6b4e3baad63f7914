import type { Words } from '../../../texts/words.js';
import { type Block, heading, type Letter, paragraph } from '../rendering/letter.js';
import type { OtherRunFacts, RunFacts } from './booking-facts.js';
import { type BookingLetterData, firstDay, opening, otherCourses, ourReason } from './booking-letters.js';
import { longDay, timeSpan } from './date-words.js';
import { bookingBox, button, companionPages, questions } from './letter-parts.js';
import type { PersonLinks } from './mail-links.js';

/** "The course does not take place", and what there is instead (E10). */
export function runCancelledLetter({ booking, links }: BookingLetterData, words: Words): Letter {
  const { alternative } = booking.run;
  return {
    ...opening('run_cancelled', 'ended', booking, words),
    blocks: [
      bookingBox(booking, words),
      ...ourReason(booking.run.cancelReason, words),
      ...(alternative ? instead(alternative, links, words) : otherCourses('run_cancelled', links.courses, words)),
      ...questions(booking.run, words),
    ],
  };
}

/** "The course ends earlier than planned": which dates fall out, and that what was attended counts (E10). */
export function runEndedEarlyLetter({ booking, links }: BookingLetterData, words: Words): Letter {
  const out = booking.sessions.filter(({ cancelled, fellOutAlone }) => cancelled && !fellOutAlone);
  return {
    ...opening('run_ended_early', 'ended', booking, words),
    blocks: [
      paragraph(words.t('mail.run_ended_early.out', { count: out.length })),
      { type: 'list', items: out.map(({ date, start, end }) => `${longDay(date, words)}, ${timeSpan(start, end, words)}`) },
      ...ourReason(booking.run.cancelReason, words),
      paragraph(words.t('mail.run_ended_early.counts')),
      ...boxAndPages({ booking, links }, words),
      ...(booking.run.alternative
        ? bookedAnew(booking.run.alternative, links.courses, words)
        : otherCourses('run_cancelled', links.courses, words)),
      ...questions(booking.run, words),
    ],
  };
}

function instead(run: OtherRunFacts, links: PersonLinks, words: Words): Block[] {
  return [
    heading(words.t('mail.run_cancelled.instead_title')),
    paragraph(words.t('mail.run_cancelled.instead', otherRun(run, words))),
    button(words.t('mail.run_cancelled.rebook'), links.move),
    ...companionPages(links, ({ move }) => move, words),
  ];
}

/** What was attended stays: whoever wants to go on books there like anybody. */
function bookedAnew(run: NonNullable<RunFacts['alternative']>, courses: string, words: Words): Block[] {
  return [
    heading(words.t('mail.run_cancelled.instead_title')),
    paragraph(words.t('mail.run_ended_early.instead', otherRun(run, words))),
    button(words.t('mail.run_ended_early.see'), `${courses}/${run.slug}`),
  ];
}

/** Another run in words, as parameters of a sentence. */
export const otherRun = ({ title, town, firstDate }: OtherRunFacts, words: Words): { title: string; day: string; town: string } => ({
  title,
  day: longDay(firstDate, words),
  town: town ?? words.t('mail.common.online'),
});

/** "The course takes place" (E13). */
export function runConfirmedLetter({ booking, links }: BookingLetterData, words: Words): Letter {
  const hasPlace = booking.state === 'CONFIRMED' ? 'yes' : 'no';
  return {
    ...opening('run_confirmed', 'ok', booking, words, { hasPlace, day: firstDay(booking, words) }),
    blocks: [...boxAndPages({ booking, links }, words), ...questions(booking.run, words)],
  };
}

function boxAndPages({ booking, links }: BookingLetterData, words: Words): Block[] {
  return [
    bookingBox(booking, words),
    button(words.t('mail.common.open_page'), links.myPage),
    ...companionPages(links, ({ myPage }) => myPage, words),
  ];
}

/** "We do not know yet", and when we will (E13). */
export function runUndecidedLetter({ booking, links }: BookingLetterData, words: Words): Letter {
  return {
    ...opening('run_undecided', 'waiting', booking, words, { day: longDay(booking.run.decisionDate, words) }),
    blocks: [...boxAndPages({ booking, links }, words), ...questions(booking.run, words)],
  };
}
