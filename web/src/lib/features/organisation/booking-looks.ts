import ArrowLeftRight from '@lucide/svelte/icons/arrow-left-right';
import Ban from '@lucide/svelte/icons/ban';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import Clock from '@lucide/svelte/icons/clock';
import Hourglass from '@lucide/svelte/icons/hourglass';
import type { OwnBooking } from '#lib/api/organisation.ts';
import type { WordTone } from '#lib/features/staff/StatusWord.svelte';
import type { Texts } from '#lib/i18n/texts.ts';
import type { IconType } from '#lib/ui/icon-type.ts';

export function bookingLook({ state }: OwnBooking): [WordTone, IconType] {
  if (state === 'CONFIRMED' || state === 'COMPLETED') return ['ok', CircleCheck];
  if (state === 'WAITLISTED' || state === 'OFFERED') return ['berry', Hourglass];
  if (state === 'REQUESTED') return ['info', Clock];
  return ['muted', state === 'REPLACED' ? ArrowLeftRight : Ban];
}

/** What happens now. @param mailsAfter nobody is told before this instant; null when it is over */
export function nextWords({ t, dates }: Texts, booking: OwnBooking, mailsAfter: string | null): string {
  const { state, hasEmail, hasSlip } = booking;
  if (state === 'WAITLISTED') {
    if (booking.position === null) return t('organisation.result.entered');
    const params = { position: booking.position, waiting: booking.waiting ?? 0 };
    return t(hasEmail ? 'organisation.result.waitMail' : 'organisation.result.waitCall', params);
  }
  if (booking.answerBy) {
    const params = { date: dates.long(dates.dayOf(booking.answerBy)), time: dates.timeOf(booking.answerBy) };
    return t(hasEmail ? 'organisation.result.offerMail' : 'organisation.result.offerCall', params);
  }
  if (state === 'REQUESTED') return t('organisation.result.request');
  if (booking.units) return t('organisation.bookings.units', booking.units);
  if (state !== 'CONFIRMED') return '';
  if (hasEmail) return mailsAfter ? t('organisation.result.mailLater', { time: dates.timeOf(mailsAfter) }) : t('organisation.result.mail');
  return t(hasSlip ? 'organisation.result.slip' : 'organisation.result.noSlip');
}
