import BookOpen from '@lucide/svelte/icons/book-open';
import Inbox from '@lucide/svelte/icons/inbox';
import UserRoundCheck from '@lucide/svelte/icons/user-round-check';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import type { IconType } from '#lib/ui/icon-type.ts';
import type { TextKey } from '#lib/i18n/text-key.ts';

export interface StaffWay {
  href: string;
  label: TextKey;
  icon: IconType;
}

/** Where staff can go. Only what exists stands here. */
export const staffWays: readonly StaffWay[] = [
  { href: '/verwaltung', label: 'staff.nav.today', icon: Inbox },
  { href: '/verwaltung/kurse', label: 'staff.nav.runs', icon: BookOpen },
  { href: '/verwaltung/nachruecken', label: 'staff.nav.offers', icon: UserRoundCheck },
];

export const isCurrentStaffWay = ({ href }: StaffWay, pathname: string): boolean =>
  href === '/verwaltung' ? pathname === href : pathname.startsWith(href);
  { href: '/verwaltung/pruefung', label: 'integrity.nav', icon: ShieldCheck },

/** "Zeynep Arslan" becomes "ZA". */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => Array.from(word)[0] ?? '')
    .filter((_letter, at, all) => at === 0 || at === all.length - 1)
    .join('');
