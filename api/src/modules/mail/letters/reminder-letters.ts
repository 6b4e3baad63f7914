import type { Words } from '../../../texts/words.js';
import { type Letter, paragraph } from '../rendering/letter.js';
import type { BookingFacts, SessionFacts } from './booking-facts.js';
import { longDay, timeSpan } from './date-words.js';
import { button, linkFollows, peopleOf, questions, sessionBox } from './letter-parts.js';
import { confirmationSamples, sampleBooking } from './samples.js';

/** A date is near. Of others the letter says how many they are and never who (V7). */
export interface ReminderData {
  readonly booking: BookingFacts;
  readonly session: SessionFacts;
  /** Calendar days until the date, 0 on the day itself. */
  readonly daysLeft: number;
  readonly myPage: string;
  /** Where one asks for no more of these mails. */
  readonly unsubscribe: string;
}

export function reminderLetter({ booking, session, daysLeft, myPage, unsubscribe }: ReminderData, words: Words): Letter {
  const params = {
    ...{ title: booking.run.title, person: booking.person.callName, days: daysLeft, people: peopleOf(booking) },
    day: longDay(session.date, words),
    time: timeSpan(session.start, session.end, words),
    isFirst: session.id === booking.sessions.find(({ cancelled }) => !cancelled)?.id ? 'yes' : 'no',
  };
  const t = (part: string): string => words.t(`mail.reminder.${part}`, params);
  return {
    ...{ subject: t('subject'), preview: t('preview'), title: t('title'), intro: t('intro') },
    status: { tone: 'ok', text: t('status') },
    blocks: [
      sessionBox(session, booking, words),
      ...linkFollows(booking, session, words),
      paragraph([{ strong: t('absent') }], t('how')),
      button(words.t('mail.common.open_page'), myPage),
      ...questions(booking.run, words),
      paragraph([t('stop_before'), { link: unsubscribe, text: t('stop') }]),
    ],
  };
}

function sample(at: number, daysLeft: number, sessionAt = 0): ReminderData[] {
  const booking = confirmationSamples[at]?.booking ?? sampleBooking;
  const [myPage, unsubscribe] = ['meine', 'erinnerungen'].map((page) => `https://kurse.example.org/${page}/beispiel`) as [string, string];
  return booking.sessions.slice(sessionAt, sessionAt + 1).map((session) => ({ booking, session, daysLeft, myPage, unsubscribe }));
}

/** A week and a day before, on the day itself; online with and without a link; for a party. */
export const reminderSamples: readonly ReminderData[] = [
  ...[...sample(0, 7), ...sample(0, 1, 1), ...sample(1, 0), ...sample(3, 1), ...sample(4, 1)],
  ...sample(confirmationSamples.length - 4, 1),
];
