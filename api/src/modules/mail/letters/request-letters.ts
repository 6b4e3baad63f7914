import type { Words } from '../../../texts/words.js';
import { type Block, heading, type Letter } from '../rendering/letter.js';
import { type BookingLetterData, opening } from './booking-letters.js';
import { longDay } from './date-words.js';
import { bookingBox, button, questions, unmetNotes } from './letter-parts.js';

/** Why a booking is a request, or what the person should know, as they may read it: `eligibility.person.<code>`. */
export interface ReasonToTell {
  readonly code: string;
  readonly effect: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface RequestData extends BookingLetterData {
  readonly reasons: readonly ReasonToTell[];
}

/** Reasons that the steps below say better: we talk first. */
const talks = new Set(['interview', 'call_first']);

/** "We have your registration": the place is kept, and why the answer comes later. */
export function requestedLetter(data: RequestData, words: Words): Letter {
  const { booking, links } = data;
  return {
    ...opening('requested', 'waiting', booking, words, { who: whoCalls(data) }),
    blocks: [
      bookingBox(booking, words),
      ...unmetNotes(booking, words),
      button(words.t('mail.common.open_page'), links.myPage),
      ...whatIsOpen(data, words),
      ...questions(booking.run, words),
    ],
  };
}

/** The grounds, what happens next, and what is good to know besides. */
export function whatIsOpen(data: RequestData, words: Words): Block[] {
  const grounds = data.reasons.filter(({ code, effect }) => effect !== 'advise' && !talks.has(code));
  return [
    ...sentences('mail.requested.why', grounds, words),
    heading(words.t('mail.requested.next')),
    { type: 'steps', steps: steps(data, words) },
    ...advice(data, words),
  ];
}

export const advice = ({ reasons }: RequestData, words: Words): Block[] =>
  sentences(
    'mail.requested.advice',
    reasons.filter(({ effect }) => effect === 'advise'),
    words,
  );

/** Where a talk comes first: we call whom we can call, the others call us. */
function whoCalls({ booking, reasons }: RequestData): 'we' | 'you' | 'review' {
  if (!reasons.some(({ code }) => talks.has(code))) return 'review';
  return booking.person.hasPhone ? 'we' : 'you';
}

function steps(data: RequestData, words: Words): { title: string; text: string }[] {
  const facts = { when: data.booking.callTime ?? 'any', who: whoCalls(data) };
  const before = facts.who === 'review' ? ['review'] : ['call', 'talk'];
  return [...before, 'answer'].map((step) => ({
    title: words.t(`mail.requested.${step}_title`, facts),
    text: words.t(`mail.requested.${step}`, facts),
  }));
}

function sentences(title: string, reasons: readonly ReasonToTell[], words: Words): Block[] {
  if (reasons.length === 0) return [];
  return [heading(words.t(title)), { type: 'list', items: reasons.map((reason) => sentence(reason, words)) }];
}

function sentence({ code, params }: ReasonToTell, words: Words): string {
  return words.t(
    `eligibility.person.${code}`,
    Object.fromEntries(Object.entries(params).map(([name, value]) => [name, wordOf(name, value, words)])),
  );
}

function wordOf(name: string, value: unknown, words: Words): string | number {
  if (typeof value === 'number') return value;
  if (name === 'date') return longDay(String(value), words);
  return Array.isArray(value) ? value.map((one) => listWord(String(one), words)).join(', ') : String(value);
}

const listWord = (name: string, words: Words): string =>
  words.has(`eligibility.list.${name}`) ? words.t(`eligibility.list.${name}`) : name;
