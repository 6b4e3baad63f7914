import type { LocalDate } from '../../../time/berlin.js';
import type { Words } from '../../../texts/words.js';
import { type Block, type Letter, paragraph, type Status } from '../rendering/letter.js';
import type { BookingFacts, SessionFacts } from './booking-facts.js';
import { longDay, timeSpan } from './date-words.js';
import { button, companionPages, linkFollows, questions, sessionBox } from './letter-parts.js';
import type { PersonLinks } from './mail-links.js';

/** A small mail about one session; with most of them travels a calendar entry. */
export interface SessionLetterData {
  readonly booking: BookingFacts;
  readonly session: SessionFacts;
  readonly total: number;
  readonly links: PersonLinks;
}

export interface MovedLetterData extends SessionLetterData {
  /** Null when only the room is another. */
  readonly movedFrom: LocalDate | null;
  readonly reason: string | null;
  readonly inCalendar: boolean;
  /** The date is today: there is no time to lose (E28). */
  readonly isToday: boolean;
  /** It was told too late: nobody can come any more, and nobody should come on the day that they know. */
  readonly isOver: boolean;
  /** Other dates that were moved in the same act, as they are now. */
  readonly also: readonly Pick<SessionFacts, 'n' | 'date' | 'start' | 'end'>[];
}

export function invitationLetter(data: SessionLetterData, words: Words): Letter {
  return {
    ...opening('invitation', 'ok', data, words),
    blocks: [sessionBox(data.session, data.booking, words), button(words.t('mail.common.open_page'), data.links.myPage)],
  };
}

export function invitationCancelledLetter(data: SessionLetterData, words: Words): Letter {
  return {
    ...opening('invitation_cancelled', 'ended', data, words),
    blocks: [sessionBox(data.session, data.booking, words), ...questions(data.booking.run, words)],
  };
}

export function movedLetter(data: MovedLetterData, words: Words): Letter {
  const count = 1 + data.also.length;
  return {
    ...opening(moveOf(data), 'ok', data, words, { today: data.isToday ? 'yes' : 'no', count }),
    blocks: [
      sessionBox(data.session, data.booking, words),
      ...linkFollows(data.booking, data.session, words),
      ...(data.movedFrom ? [paragraph(words.t('mail.moved.before', { day: longDay(data.movedFrom, words) }))] : []),
      ...(data.also.length > 0 ? [paragraph(words.t('mail.moved.also', { count: data.also.length })), others(data, words)] : []),
      ...(data.reason ? [paragraph(words.t('mail.moved.reason', { reason: data.reason }))] : []),
      ...(data.inCalendar ? [paragraph(words.t('mail.moved.calendar', { count }))] : []),
      ...(isAsked(data) ? [paragraph(words.t('mail.moved.answer', { count }))] : []),
      button(words.t('mail.common.open_page'), data.links.myPage),
      ...companionPages(data.links, ({ myPage }) => myPage, words),
      ...questions(data.booking.run, words),
    ],
  };
}

/** Who has a place says on their page whether they can come; nobody is asked about a day that is over. */
const isAsked = ({ movedFrom, isOver, booking }: MovedLetterData): boolean =>
  movedFrom !== null && !isOver && booking.state === 'CONFIRMED';

function others({ also }: MovedLetterData, words: Words): Block {
  return { type: 'list', items: also.map(({ date, start, end }) => `${longDay(date, words)}, ${timeSpan(start, end, words)}`) };
}

/** What people must know first: another day, or where they go, or that they need not go anywhere. */
function moveOf({ movedFrom, isOver, also, session, booking }: MovedLetterData): 'moved' | 'moved_over' | 'moved_online' | 'moved_room' {
  if (isOver && also.length === 0) return 'moved_over';
  if (movedFrom) return 'moved';
  return session.town === null && booking.run.town !== null ? 'moved_online' : 'moved_room';
}

export function opening(
  mail: string,
  tone: Status['tone'],
  { booking, session, total }: SessionLetterData,
  words: Words,
  more: Readonly<Record<string, string | number>> = {},
): Omit<Letter, 'blocks'> {
  const params = {
    ...more,
    title: booking.run.title,
    person: booking.person.callName,
    n: session.n,
    total,
    day: longDay(session.date, words),
    time: timeSpan(session.start, session.end, words),
  };
  const t = (part: string): string => words.t(`mail.${mail}.${part}`, params);
  return { subject: t('subject'), preview: t('preview'), status: { tone, text: t('status') }, title: t('title'), intro: t('intro') };
}
