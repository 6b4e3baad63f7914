import type { Words } from '../../../texts/words.js';
import { type Block, heading, type Inline, paragraph } from '../rendering/letter.js';
import type { BookingFacts, ContactFacts, PlaceFacts, RunFacts, SessionFacts } from './booking-facts.js';
import { daySpan, longDay, shortDay, timeSpan } from './date-words.js';

/** Box at the top: when and where, which course, which booking. */
export function bookingBox({ number, enrolledBy, run, sessions }: BookingFacts, words: Words): Block {
  const held = sessions.filter((session) => !session.cancelled);
  const only = held.length === 1 ? held[0] : undefined;
  const when = only
    ? words.t('mail.common.day_and_time', { day: longDay(only.date, words), time: timeSpan(only.start, only.end, words) })
    : daySpan(held[0]?.date ?? run.firstDate, held.at(-1)?.date ?? run.lastDate, words);
  return {
    type: 'facts',
    title: [when, townOf(run, words)],
    groups: [[[run.title]], ...addressGroup(run.place), [numberLine(number, words)], ...enrolledGroup(enrolledBy, words)],
  };
}

/** Who was enrolled by somebody else hears by whom, and that they may say no. */
function enrolledGroup(organisation: string | null, words: Words): Inline[][][] {
  return organisation ? [[[words.t('mail.common.enrolled_by', { organisation })], [words.t('mail.common.enrolled_object')]]] : [];
}

/** The same for one session. */
export function sessionBox(session: SessionFacts, { number, run }: BookingFacts, words: Words): Block {
  const { date, start, end, place } = session;
  return {
    type: 'facts',
    title: [longDay(date, words), timeSpan(start, end, words), ...(place ? [] : [townOf(run, words)])],
    groups: [[[run.title]], ...addressGroup(place), [numberLine(number, words)]],
  };
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

export function sessionTable(sessions: readonly SessionFacts[], words: Words): Block[] {
  const rows = sessions.map(({ date, start, end, cancelled }) => {
    const time = timeSpan(start, end, words);
    return [shortDay(date, words), cancelled ? words.t('mail.common.session_cancelled', { time }) : time] as const;
  });
  return [heading(words.t('mail.common.sessions', { n: sessions.length })), { type: 'table', rows }];
}

/** Who helps: a named person where one is public, else an answer to the mail. */
export function questions({ contact }: RunFacts, words: Words): Block[] {
  return [
    heading(words.t('mail.common.questions')),
    paragraph(...(contact ? contactLines(contact, words) : [words.t('mail.common.reply')])),
  ];
}

function contactLines({ name, phone, hours }: ContactFacts, words: Words): Inline[][] {
  const phoneLine: Inline[] = phone
    ? [{ link: `tel:${phone.replace(/[^+\d]/g, '')}`, text: phone }, ...(hours ? [words.t('mail.common.contact_hours', { hours })] : [])]
    : [];
  return [
    [words.t('mail.common.contact_helps', { name })],
    ...(phone ? [phoneLine] : []),
    [words.t(phone ? 'mail.common.reply_or' : 'mail.common.reply')],
  ];
}

export function button(text: string, href: string): Block {
  return { type: 'button', text, href };
}
