import type { Words } from '../../../texts/words.js';
import { type Block, heading, type Letter, paragraph, type Status } from '../rendering/letter.js';
import type { BookingFacts } from './booking-facts.js';
import { longDay, shortDay } from './date-words.js';
import { bookingBox, button, peopleOf, questions, sessionTable, unmetNotes } from './letter-parts.js';
import { meetingBlocks } from './meeting-parts.js';
import type { PersonLinks } from './mail-links.js';

export interface BookingLetterData {
  readonly booking: BookingFacts;
  readonly links: PersonLinks & { readonly courses: string };
}

export interface ConfirmationData extends BookingLetterData {
  /** How the dates reach the calendar: all in this mail, the first in it and the others after it, the next one in it, and so on. */
  readonly invitations: 'enclosed' | 'first' | 'next_enclosed' | 'single' | 'next' | 'none';
  readonly canCancelOnline: boolean;
}

/** "Your place is confirmed", with everything one has to know to come. */
export function confirmedLetter(data: ConfirmationData, words: Words): Letter {
  const { booking, links } = data;
  return {
    ...opening('confirmed', 'ok', booking, words, { day: firstDay(booking, words) }),
    blocks: [
      bookingBox(booking, words),
      ...unmetNotes(booking, words),
      button(words.t('mail.common.open_page'), links.myPage),
      ...doorNote(booking, words),
      ...meetingBlocks(booking, links.myPage, words),
      ...sessionTable(booking, words, links.myPage),
      ...calendarWays(data, words),
      heading(words.t('mail.confirmed.cancel_title')),
      howToCancel(data, words),
      ...questions(booking.run, words),
    ],
  };
}

/** The first date that the person comes to. */
export const firstDay = ({ sessions, run }: BookingFacts, words: Words): string =>
  longDay(sessions.find((session) => !session.cancelled)?.date ?? run.firstDate, words);

/** Whoever comes to a house shows a code there: it stands behind the button, because a picture is what mail programs block. */
export const doorNote = ({ mode, sessions }: BookingFacts, words: Words): Block[] =>
  mode !== 'ONLINE' && sessions.some(({ cancelled, town }) => !cancelled && town !== null)
    ? [paragraph(words.t('mail.confirmed.door'))]
    : [];

/** Which entries come by themselves, and the feed for those that do not. */
export function calendarWays({ invitations, links }: ConfirmationData, words: Words): Block[] {
  return [
    ...(invitations === 'none' ? [] : [paragraph(words.t(`mail.confirmed.${invitations}`))]),
    paragraph([
      words.t('mail.confirmed.feed_before'),
      { link: links.feed, text: words.t('mail.confirmed.feed') },
      words.t('mail.confirmed.feed_after'),
    ]),
  ];
}

export function howToCancel({ booking, links, canCancelOnline }: ConfirmationData, words: Words): Block {
  if (!canCancelOnline) return paragraph(words.t('mail.confirmed.cancel_late'));
  return paragraph([
    words.t('mail.confirmed.cancel_before', { day: shortDay(booking.run.cancelUntil, words) }),
    { link: links.cancel, text: words.t('mail.confirmed.cancel') },
    words.t('mail.confirmed.cancel_after'),
  ]);
}

export function waitlistedLetter({ booking, links }: BookingLetterData, words: Words): Letter {
  return {
    ...opening('waitlisted', 'waiting', booking, words, { position: booking.position }),
    blocks: [
      bookingBox(booking, words),
      button(words.t('mail.common.open_page'), links.myPage),
      heading(words.t('mail.waitlisted.how_title')),
      paragraph(words.t('mail.waitlisted.how', { people: peopleOf(booking) })),
      paragraph([
        words.t('mail.waitlisted.leave_before'),
        { link: links.cancel, text: words.t('mail.waitlisted.leave') },
        words.t('mail.waitlisted.leave_after'),
      ]),
      ...questions(booking.run, words),
    ],
  };
}

const whoCancelled: Readonly<Record<string, 'self' | 'organisation'>> = {
  CANCELLED_BY_PARTICIPANT: 'self',
  CANCELLED_BY_ORG: 'organisation',
};

/** Whoever gave the place up may think again: the course's page says whether there is one. */
function bookAgain({ run }: BookingFacts, courses: string, words: Words): Block[] {
  return [paragraph([words.t('mail.cancelled.back_before'), { link: `${courses}/${run.slug}`, text: words.t('mail.cancelled.back') }])];
}

/** Answers a cancellation by the person, and tells of one by us. */
export function cancelledLetter({ booking, links }: BookingLetterData, words: Words): Letter {
  const by = whoCancelled[booking.state] ?? 'us';
  return {
    ...opening('cancelled', 'ended', booking, words, { by }),
    blocks: [
      bookingBox(booking, words),
      ...(by === 'self' ? bookAgain(booking, links.courses, words) : ourReason(booking.endReason, words)),
      ...calendarCleared(booking, words),
      ...otherCourses('cancelled', links.courses, words),
      ...questions(booking.run, words),
    ],
  };
}

/** "We missed you": the seat is free for others, and this is the way back (E09). */
export function seatFreedLetter({ booking, links }: BookingLetterData, words: Words): Letter {
  return {
    ...opening('seat_freed', 'ended', booking, words),
    blocks: [
      bookingBox(booking, words),
      heading(words.t('mail.seat_freed.back_title')),
      paragraph(words.t('mail.seat_freed.back')),
      ...questions(booking.run, words),
      ...calendarCleared(booking, words),
      ...otherCourses('seat_freed', links.courses, words),
    ],
  };
}

/** "We missed you": the course is over, and they never came; nothing follows from it but a word (E09). */
export function noShowLetter({ booking, links }: BookingLetterData, words: Words): Letter {
  return {
    ...opening('no_show', 'ended', booking, words),
    blocks: [
      bookingBox(booking, words),
      paragraph(words.t('mail.no_show.next')),
      ...questions(booking.run, words),
      ...otherCourses('run_cancelled', links.courses, words),
    ],
  };
}

/** The dates stay in a calendar that others of a party come by. */
const calendarCleared = ({ party }: BookingFacts, words: Words): Block[] =>
  party.some(({ state }) => state === 'CONFIRMED') ? [] : [paragraph(words.t('mail.cancelled.calendar'))];

export function rejectedLetter({ booking, links }: BookingLetterData, words: Words): Letter {
  return {
    ...opening('rejected', 'ended', booking, words),
    blocks: [
      bookingBox(booking, words),
      ...ourReason(booking.endReason, words),
      paragraph(words.t('mail.rejected.talk')),
      ...otherCourses('rejected', links.courses, words),
      ...questions(booking.run, words),
    ],
  };
}

/** What staff wrote for the person to read. */
export function ourReason(reason: string | null, words: Words): Block[] {
  return reason ? [paragraph(words.t('mail.common.reason', { reason }))] : [];
}

export function otherCourses(mail: string, courses: string, words: Words): Block[] {
  return [heading(words.t(`mail.${mail}.again_title`)), button(words.t('mail.common.see_courses'), courses)];
}

/** What stands above the blocks of every mail about a booking. */
export function opening(
  mail: string,
  tone: Status['tone'],
  booking: BookingFacts,
  words: Words,
  params: Record<string, string | number> = {},
): Omit<Letter, 'blocks'> {
  const facts = { title: booking.run.title, person: booking.person.callName, people: peopleOf(booking), ...params };
  const t = (part: string): string => words.t(`mail.${mail}.${part}`, facts);
  return { subject: t('subject'), preview: t('preview'), status: { tone, text: t('status') }, title: t('title'), intro: t('intro') };
}
