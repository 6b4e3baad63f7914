import type { Words } from '../../../texts/words.js';
import { type Block, heading, type Inline, paragraph } from '../rendering/letter.js';
import type { BookingFacts, MeetingFacts, SessionFacts } from './booking-facts.js';
import { shortDay } from './date-words.js';

/** More links than this are a wall of addresses: the page has each beside its date. */
const mostMeetings = 3;

/** The way into an online date, as lines of the box that says when it is. */
export function meetingGroup(meeting: MeetingFacts | null, words: Words): Inline[][][] {
  return meeting ? [[...meetingLines(meeting, words), [words.t('mail.meeting.keep')]]] : [];
}

/** The same for a course of several dates; one whose link is not known yet says that it will come. */
export function meetingBlocks({ state, sessions }: BookingFacts, page: string, words: Words): Block[] {
  const held = sessions.filter((session) => !session.cancelled);
  const meetings = byMeeting(held);
  if (meetings.length === 0) {
    const isOnline = state === 'CONFIRMED' && held.some(({ place, town }) => place === null && town === null);
    return isOnline ? [paragraph(words.t('mail.meeting.follows'))] : [];
  }
  // The box at the top has it already.
  if (held.length === 1) return [];
  return [
    heading(words.t('mail.meeting.title')),
    ...(meetings.length > mostMeetings
      ? [paragraph([words.t('mail.meeting.each_before'), { link: page, text: words.t('mail.meeting.each') }])]
      : meetings.map(([meeting, dates]) => paragraph(...daysOf(dates, held, words), ...meetingLines(meeting, words)))),
    paragraph(words.t('mail.meeting.keep')),
  ];
}

function meetingLines({ url, dialIn }: MeetingFacts, words: Words): Inline[][] {
  return [[words.t('mail.meeting.link'), { link: url, text: url }], ...(dialIn ? [[words.t('mail.meeting.dial_in', { dialIn })]] : [])];
}

function byMeeting(held: readonly SessionFacts[]): (readonly [MeetingFacts, readonly SessionFacts[]])[] {
  const groups = Map.groupBy(
    held.filter(({ meeting }) => meeting),
    ({ meeting }) => `${meeting?.url} ${meeting?.dialIn}`,
  );
  return [...groups.values()].flatMap((dates) => (dates[0]?.meeting ? [[dates[0].meeting, dates] as const] : []));
}

/** Which dates it is for, unless it is for all. */
function daysOf(dates: readonly SessionFacts[], held: readonly SessionFacts[], words: Words): Inline[][] {
  return dates.length === held.length ? [] : [[{ strong: dates.map(({ date }) => shortDay(date, words)).join(' · ') }]];
}
