import BookOpen from '@lucide/svelte/icons/book-open';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import Building from '@lucide/svelte/icons/building-2';
import Gauge from '@lucide/svelte/icons/gauge';
import Hand from '@lucide/svelte/icons/hand';
import Inbox from '@lucide/svelte/icons/inbox';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import Users from '@lucide/svelte/icons/users';
import UserRoundCheck from '@lucide/svelte/icons/user-round-check';
import type { IconType } from '#lib/ui/icon-type.ts';
import type { TextKey } from '#lib/i18n/text-key.ts';

export interface StaffWay {
  href: string;
  label: TextKey;
  /** What stands in the narrow bar of a phone, where the label is long. */
  short?: TextKey;
  icon: IconType;
  /** Under which addresses its pages lie, where that is not its own. */
  area?: string;
}

/** Where staff can go. Only what exists stands here. */
export const staffWays: readonly StaffWay[] = [
  { href: '/verwaltung', label: 'staff.nav.today', icon: Inbox },
  { href: '/verwaltung/planung', label: 'planner.nav', icon: CalendarDays },
  { href: '/verwaltung/kurse', label: 'staff.nav.runs', icon: BookOpen },
  { href: '/verwaltung/nachruecken', label: 'staff.nav.offers', icon: UserRoundCheck },
  { href: '/verwaltung/anfragen', label: 'requests.nav', icon: Hand },
  { href: '/verwaltung/organisationen', label: 'organisation.desk.title', icon: Building },
  { href: '/verwaltung/personen/suche', area: '/verwaltung/personen', label: 'privacy.staff.nav', icon: Users },
  { href: '/verwaltung/pools', label: 'pools.nav', icon: Gauge },
  { href: '/verwaltung/pruefung', label: 'integrity.nav', icon: ShieldCheck },
];

/** The first page of an area is not current on the pages below it. */
export const isCurrentWay = ({ href, area = href }: StaffWay, pathname: string): boolean =>
  pathname === href || (area.lastIndexOf('/') > 0 && pathname.startsWith(`${area}/`));

/** "Zeynep Arslan" becomes "ZA". */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => Array.from(word)[0] ?? '')
    .filter((_letter, at, all) => at === 0 || at === all.length - 1)
    .join('');
