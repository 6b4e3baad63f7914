import { hoursIn } from '../../../texts/contact-hours.js';
import type { Words } from '../../../texts/words.js';
import { type Block, heading, type Inline, paragraph } from '../rendering/letter.js';
import type { BookingFacts, ContactFacts, PlaceFacts, RunFacts, SessionFacts } from './booking-facts.js';
import { meetingGroup } from './meeting-parts.js';
import { daySpan, longDay, shortDay, timeSpan } from './date-words.js';
import type { CompanionLinks, PersonLinks } from './mail-links.js';

/** Box at the top: when and where, which course, which way to take part, which booking. */
export function bookingBox(booking: BookingFacts, words: Words): Block {
  const { number, enrolledBy, mode, run, sessions } = booking;
  const held = sessions.filter((session) => !session.cancelled);
  const only = held.length === 1 ? held[0] : undefined;
  const where = only ?? run;
  const when = only
    ? words.t('mail.common.day_and_time', { day: longDay(only.date, words), time: timeSpan(only.start, only.end, words) })
    : daySpan(held[0]?.date ?? run.firstDate, held.at(-1)?.date ?? run.lastDate, words);
  return {
    type: 'facts',
    title: [when, townOf(where, words)],
    groups: [
      [[run.title]],
      ...modeGroup(mode, words),
      ...addressGroup(where.place),
      ...meetingGroup(only?.meeting ?? null, words),
      [numberLine(number, words)],
      ...partyGroup(booking, words),
      ...enrolledGroup(enrolledBy, told.has(booking.state), words),
    ],
  };
}

const told = new Set(['REQUESTED', 'CONFIRMED', 'WAITLISTED', 'OFFERED']);

/** Those of a party whom the letter is about as well: the act was about them, and they still stand where it brought them. */
const alike = ({ party, state }: BookingFacts): BookingFacts['party'] => party.filter((one) => one.isMeant && one.state === state);

/** How many people a letter is about. */
export const peopleOf = (booking: BookingFacts): number => 1 + alike(booking).length;

/** One letter goes to whoever speaks for a party: it names everybody with their number, and of those it is not about where they stand (pain 11). */
function partyGroup(booking: BookingFacts, words: Words): Inline[][][] {
  const meant = alike(booking);
  const named = told.has(booking.state) ? booking.party.filter((one) => told.has(one.state)) : meant;
  if (named.length === 0) return [];
  const lines = named.map((one): Inline[] => [
    `${one.name}: `,
    { strong: one.number },
    ...(meant.includes(one) ? [] : [` (${words.t('mail.common.companion_state', { state: one.state })})`]),
  ]);
  return [[[words.t('mail.common.companions')], ...lines]];
}

/** Who was enrolled by somebody else hears by whom, and while there is a place or a turn, that they may say no. */
function enrolledGroup(organisation: string | null, stands: boolean, words: Words): Inline[][][] {
  if (!organisation) return [];
  return [[[words.t('mail.common.enrolled_by', { organisation })], ...(stands ? [[words.t('mail.common.enrolled_object')]] : [])]];
}

/** Where a course is on site and online, it says which of both the person has. */
function modeGroup(mode: BookingFacts['mode'], words: Words): Inline[][][] {
  return mode ? [[[words.t(`mail.common.mode_${mode}`)]]] : [];
}

/** What was wished for besides the seat and is not there: the seat stays, and we ask (E25). */
export function unmetNotes({ unmet }: BookingFacts, words: Words): Block[] {
  return unmet.map((kind) => paragraph([{ strong: words.t(`booking.unmet.${kind}`) }]));
}

/** The same for one session. */
export function sessionBox(session: SessionFacts, { mode, number, run }: BookingFacts, words: Words): Block {
  const { date, start, end, place, town, meeting } = session;
  return {
    type: 'facts',
    title: [longDay(date, words), timeSpan(start, end, words), ...(place ? [] : [townOf({ town }, words)])],
    groups: [
      [[run.title]],
      ...modeGroup(mode, words),
      ...addressGroup(place),
      ...meetingGroup(meeting, words),
      [numberLine(number, words)],
    ],
  };
}

/** Whoever has a place in what is online, and no way in yet. */
export function linkFollows({ state }: BookingFacts, { place, town, meeting }: SessionFacts, words: Words): Block[] {
  return state === 'CONFIRMED' && place === null && town === null && !meeting ? [paragraph(words.t('mail.meeting.follows'))] : [];
}

/** A course without a town is online; one without a room yet says at least where it will be. */
export function townOf({ town }: Pick<RunFacts, 'town'>, words: Words): string {
  return town ?? words.t('mail.common.online');
}

function addressGroup(place: PlaceFacts | null): Inline[][][] {
  return place ? [placeLines(place).map((line) => [line])] : [];
}

export function placeLines({ name, room, street, postcode, town }: PlaceFacts): string[] {
  return [[name, room].filter(Boolean).join(', '), `${street}, ${postcode} ${town}`];
}

function numberLine(number: string, words: Words): Inline[] {
  return [words.t('mail.common.number'), { strong: number }];
}

/** More dates than this are a wall of lines on a phone: the first ones, and the way to all of them. */
const mostDates = 15;
const firstDates = 12;

/** @param page where all dates stand; @param shown how many of too many are listed */
export function sessionTable({ run, sessions }: BookingFacts, words: Words, page: string, most = mostDates, first = firstDates): Block[] {
  const listed = sessions.length > most ? sessions.slice(0, first) : sessions;
  const rows = listed.map((session) => [shortDay(session.date, words), timeAndPlace(session, run, words)] as const);
  const more = sessions.length - listed.length;
  return [
    heading(words.t('mail.common.sessions', { n: sessions.length })),
    { type: 'table', rows },
    ...(more > 0
      ? [paragraph([words.t('mail.common.more_sessions', { more }), { link: page, text: words.t('mail.common.all_sessions') }])]
      : []),
  ];
}

/** The place of a session stands beside it only where it is not that of the run. */
function timeAndPlace({ start, end, cancelled, place, town }: SessionFacts, run: RunFacts, words: Words): string {
  const time = timeSpan(start, end, words);
  if (cancelled) return words.t('mail.common.session_cancelled', { time });
  if (place?.name !== run.place?.name || place?.room !== run.place?.room) {
    return words.t('mail.common.session_elsewhere', { time, place: place ? besides(place, run.place) : townOf({ town }, words) });
  }
  return time;
}

/** Another room needs its name, another house its address too. */
function besides(place: PlaceFacts, usual: PlaceFacts | null): string {
  const [house, address] = placeLines(place);
  return place.name === usual?.name && place.street === usual.street ? (house ?? '') : [house, address].join(', ');
}

/** Who helps: a named person where one is public, else an answer to the mail. */
export function questions({ contact }: RunFacts, words: Words): Block[] {
  return [
    heading(words.t('mail.common.questions')),
    paragraph(...(contact ? contactLines(contact, words) : [words.t('mail.common.reply')])),
  ];
}

function contactLines({ name, phone, hours: typed }: ContactFacts, words: Words): Inline[][] {
  const hours = typed && hoursIn(typed, words);
  const phoneLine: Inline[] = phone
    ? [{ link: `tel:${phone.replace(/[^+\d]/g, '')}`, text: phone }, ...(hours ? [words.t('mail.common.contact_hours', { hours })] : [])]
    : [];
  return [
    [words.t('mail.common.contact_helps', { name })],
    ...(phone ? [phoneLine] : []),
    [words.t(phone ? 'mail.common.reply_or' : 'mail.common.reply')],
  ];
}

/** Each of a party has a page of their own: what is done there for one is not done for the others. */
export function companionPages({ companions }: PersonLinks, to: (one: CompanionLinks) => string, words: Words): Block[] {
  if (companions.length === 0) return [];
  const items = companions.map((one): Inline[] => [{ link: to(one), text: one.name }]);
  return [paragraph([words.t('mail.common.companion_pages')], ...items)];
}

export function button(text: string, href: string): Block {
  return { type: 'button', text, href };
}
