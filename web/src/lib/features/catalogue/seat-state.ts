import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import CalendarX from '@lucide/svelte/icons/calendar-x-2';
import DoorOpen from '@lucide/svelte/icons/door-open';
import History from '@lucide/svelte/icons/history';
import Lock from '@lucide/svelte/icons/lock';
import type { RunCard } from '#lib/api/types.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import type { IconType } from '#lib/ui/icon-type.ts';
import type { Tone } from '#lib/ui/tone.ts';
import { membersOnly } from './members-only.ts';

export interface SeatWords {
  tone: Tone;
  icon?: IconType;
  text: string;
}

/** Seats in words. `full` adds the whole, as on the course page: "Noch 4 von 16 Plätzen frei". */
export function seatWords({ t }: Texts, run: RunCard, detail: 'short' | 'full' = 'short'): SeatWords {
  const { state, left, capacity } = run.seats;
  switch (state) {
    case 'free':
      return { tone: 'free', text: t('catalogue.seats.free') };
    case 'few':
      if (left === null) return { tone: 'few', text: t('catalogue.seats.few') };
      return {
        tone: 'few',
        text: detail === 'full' ? t('catalogue.seats.leftOf', { left, capacity }) : t('catalogue.seats.left', { left }),
      };
    case 'collecting':
      return { tone: 'open', icon: CalendarClock, text: t('catalogue.seats.collecting') };
    case 'waitlist':
      return { tone: 'full', text: t('catalogue.seats.waitlist') };
    case 'full':
      return { tone: 'full', text: t('catalogue.seats.full') };
    case 'drop_in':
      return { tone: 'free', icon: DoorOpen, text: t('catalogue.seats.dropIn') };
    case 'members':
      return { tone: 'info', icon: Lock, text: t(`catalogue.seats.members.${membersOnly(run)}`) };
    case 'closed':
      return { tone: 'info', icon: CalendarX, text: t('catalogue.seats.closed') };
    case 'not_open':
      return { tone: 'info', icon: CalendarClock, text: t('catalogue.seats.notOpen') };
    case 'cancelled':
      return { tone: 'stop', text: t('catalogue.seats.cancelled') };
    case 'past':
      return { tone: 'info', icon: History, text: t('catalogue.seats.past') };
  }
}
