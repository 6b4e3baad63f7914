import type { MyBooking } from '#lib/api/types.ts';
import { firstSession, waitOf } from '#lib/features/my/booking-groups.ts';
import { peopleOf } from '#lib/features/my/party.ts';
import type { TextPart, Texts } from '#lib/i18n/texts.ts';
import { clock } from '#lib/time/dates.ts';
import type { BookedContact } from './booked-contact.ts';

export interface DoneStep {
  title: string;
  text: TextPart[];
  note?: TextPart[];
}

/** Whether somebody calls first, and the number to call. */
export interface Talk {
  readonly interview: boolean;
  readonly phone: string;
}

type Reach = 'mail' | 'phone' | 'none' | 'unknown';

const plain = (text: string): TextPart[] => [{ name: null, text }];

/** How the person hears from us; unknown when the page is opened again later. */
export function reachOf(contact: BookedContact | null): Reach {
  if (contact === null) return 'unknown';
  if (contact.email) return 'mail';
  return contact.phone ? 'phone' : 'none';
}

function mailNote({ parts }: Texts, contact: BookedContact | null): Pick<DoneStep, 'note'> {
  return contact?.email ? { note: parts('booking.done.mailTo', { email: contact.email }) } : {};
}

function answerSteps(texts: Texts, contact: BookedContact | null, interview: boolean, number: string): DoneStep[] {
  const { t } = texts;
  const reach = reachOf(contact);
  const weCall = contact === null || contact.phone !== null;
  const phone = { phone: number };
  const call: DoneStep = {
    title: t(weCall ? 'booking.done.call.title' : 'booking.done.call.titleYou'),
    text: plain(t('booking.done.call.text', phone)),
    ...(weCall &&
      contact?.callTime && {
        note: plain(t('booking.done.callAt', { time: t(`booking.callTime.${contact.callTime}`) })),
      }),
  };
  const review: DoneStep = { title: t('booking.done.review.title'), text: plain(t('booking.done.review.text')) };
  const answer: DoneStep = {
    title: t('booking.done.decision.title'),
    text: plain(t(`booking.done.decision.${reach}`, phone)),
    ...mailNote(texts, contact),
  };
  return [interview ? call : review, answer];
}

function newsSteps(texts: Texts, contact: BookedContact | null): DoneStep[] {
  const { t } = texts;
  const reach = reachOf(contact);
  if (reach !== 'mail') {
    return [
      {
        title: t('booking.done.keep.title'),
        text: plain(t(reach === 'unknown' ? 'booking.done.keep.ifNoMail' : 'booking.done.keep.text')),
      },
    ];
  }
  return [{ title: t('booking.done.mail.title'), text: plain(t('booking.done.mail.text')), ...mailNote(texts, contact) }];
}

function startStep({ t, parts, dates }: Texts, booking: MyBooking, contact: BookedContact | null, phone: string): DoneStep {
  const { run } = booking;
  const first = firstSession(booking);
  const time = t('common.time.at', { time: clock(first?.start ?? run.startTime) });
  const when = { day: dates.long(first?.date ?? run.firstDate), time };
  const text =
    first?.online || run.format === 'ONLINE' || run.town === null
      ? parts(`booking.done.start.online.${reachOf(contact)}`, { ...when, phone })
      : parts('booking.done.start.text', { ...when, place: run.town });
  return { title: t('booking.done.start.title'), text };
}

/** What happens now, in the order in which it happens. */
export function doneSteps(texts: Texts, booking: MyBooking, contact: BookedContact | null, { interview, phone }: Talk): DoneStep[] {
  const { t } = texts;
  if (booking.allocation && waitOf(booking) === 'Entered') {
    const day = texts.dates.long(texts.dates.dayOf(booking.allocation.closesAt));
    return [
      ...newsSteps(texts, contact),
      { title: t('booking.done.collect.title'), text: plain(t('booking.done.collect.text', { day })) },
      { title: t('booking.done.wait.title'), text: plain(t('booking.done.wait.text')) },
    ];
  }
  if (booking.state === 'WAITLISTED') {
    return [
      ...newsSteps(texts, contact),
      { title: t('booking.done.free.title', { people: peopleOf(booking) }), text: plain(t(`booking.done.free.${reachOf(contact)}`)) },
      { title: t('booking.done.wait.title'), text: plain(t('booking.done.wait.text')) },
    ];
  }
  const before = booking.state === 'REQUESTED' ? answerSteps(texts, contact, interview, phone) : newsSteps(texts, contact);
  return [...before, startStep(texts, booking, contact, phone)];
}
