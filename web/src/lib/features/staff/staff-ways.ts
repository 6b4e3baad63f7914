import BookMarked from '@lucide/svelte/icons/book-marked';
import BookOpen from '@lucide/svelte/icons/book-open';
import Bookmark from '@lucide/svelte/icons/bookmark';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import Building from '@lucide/svelte/icons/building-2';
import Database from '@lucide/svelte/icons/database';
import CalendarOff from '@lucide/svelte/icons/calendar-off';
import CalendarPlus from '@lucide/svelte/icons/calendar-plus';
import Clock from '@lucide/svelte/icons/clock';
import Euro from '@lucide/svelte/icons/euro';
import Gauge from '@lucide/svelte/icons/gauge';
import Hand from '@lucide/svelte/icons/hand';
import Inbox from '@lucide/svelte/icons/inbox';
import Keyboard from '@lucide/svelte/icons/keyboard';
import Headset from '@lucide/svelte/icons/headset';
import Landmark from '@lucide/svelte/icons/landmark';
import ListTodo from '@lucide/svelte/icons/list-todo';
import Phone from '@lucide/svelte/icons/phone';
import PhoneCall from '@lucide/svelte/icons/phone-call';
import Presentation from '@lucide/svelte/icons/presentation';
import ScanLine from '@lucide/svelte/icons/scan-line';
import ShieldAlert from '@lucide/svelte/icons/shield-alert';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import Users from '@lucide/svelte/icons/users';
import UserRoundCheck from '@lucide/svelte/icons/user-round-check';
import UsersRound from '@lucide/svelte/icons/users-round';
import type { Permission } from '#lib/api/staff-workplace.ts';
import MapPin from '@lucide/svelte/icons/map-pin';
import SlidersHorizontal from '@lucide/svelte/icons/sliders-horizontal';
import UserCog from '@lucide/svelte/icons/user-cog';
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
  /** Who may not do this does not see the way. */
  needs?: Permission;
  /** Keys that lead there from every page, one after the other. */
  keys?: string;
  /** Other words under which it is looked for. */
  words?: TextKey;
  /** One of the goals in the bar of a phone. */
  inBar?: boolean;
  /** Found by search and under all pages, and not in the navigation. */
  aside?: boolean;
}

/** Where staff can go, in one list: the navigation, the search and the keys all read it. Only what exists stands here. */
export const staffWays: readonly StaffWay[] = [
  { href: '/verwaltung', label: 'staff.nav.today', icon: Inbox, needs: 'today.read', keys: 'g h', inBar: true },
  {
    href: '/verwaltung#kurse-heute',
    label: 'workplace.ways.checkIn',
    icon: ScanLine,
    needs: 'attendance.record',
    words: 'workplace.words.checkIn',
    inBar: true,
    aside: true,
  },
  { href: '/verwaltung/planung', label: 'planner.nav', icon: CalendarDays, needs: 'runs.manage', keys: 'g t' },
  { href: '/verwaltung/kurse', label: 'staff.nav.runs', icon: BookOpen, needs: 'bookings.manage', keys: 'g k', inBar: true },
  { href: '/verwaltung/nachruecken', label: 'staff.nav.offers', icon: UserRoundCheck, needs: 'bookings.manage', keys: 'g n' },
  { href: '/verwaltung/anrufe', label: 'calls.nav', icon: PhoneCall, needs: 'bookings.manage', keys: 'g r' },
  { href: '/verwaltung/anfragen', label: 'requests.nav', icon: Hand, needs: 'bookings.manage', keys: 'g a' },
  { href: '/verwaltung/organisationen', label: 'organisation.desk.title', icon: Building, needs: 'organisations.verify', keys: 'g o' },
  {
    href: '/verwaltung/personen/suche',
    area: '/verwaltung/personen',
    label: 'privacy.staff.nav',
    icon: Users,
    needs: 'people.erase',
    keys: 'g p',
  },
  { href: '/verwaltung/stammdaten', label: 'offerings.master', icon: Database, needs: 'settings.read', keys: 'g s' },
  { href: '/verwaltung/pools', label: 'pools.nav', icon: Gauge, needs: 'pools.read', keys: 'g l' },
  { href: '/verwaltung/pruefung', label: 'integrity.nav', icon: ShieldCheck, needs: 'integrity.check', keys: 'g d' },
  {
    href: '/verwaltung/kurse/neu',
    label: 'planning.new.title',
    icon: CalendarPlus,
    needs: 'runs.manage',
    keys: 'n',
    words: 'workplace.words.newRun',
    aside: true,
  },
  {
    href: '/verwaltung/stammdaten/orte/neu',
    label: 'master.venues.new',
    icon: MapPin,
    needs: 'master_data.manage',
    words: 'workplace.words.newVenue',
    aside: true,
  },
  {
    href: '/verwaltung/stammdaten/referentinnen/neu',
    label: 'workplace.ways.newTrainer',
    icon: Presentation,
    needs: 'runs.manage',
    words: 'workplace.words.newTrainer',
    aside: true,
  },
  {
    href: '/verwaltung/stammdaten/ansprechpersonen/neu',
    label: 'workplace.ways.newContact',
    icon: Phone,
    needs: 'master_data.manage',
    words: 'workplace.words.newContact',
    aside: true,
  },
  {
    href: '/verwaltung/stammdaten/ferien/neu?art=geschlossen',
    label: 'master.daysOff.newClosed',
    icon: CalendarOff,
    needs: 'master_data.manage',
    words: 'workplace.words.newDaysOff',
    aside: true,
  },
  {
    href: '/verwaltung/personen/doppelte',
    label: 'duplicates.title',
    icon: UsersRound,
    needs: 'people.merge',
    words: 'workplace.words.duplicates',
    aside: true,
  },
  {
    href: '/verwaltung/personen/fristen',
    label: 'privacy.staff.limits',
    icon: Clock,
    needs: 'people.erase',
    words: 'workplace.words.limits',
    aside: true,
  },
  {
    href: '/verwaltung/personen/datenpanne',
    label: 'breach.title',
    icon: ShieldAlert,
    needs: 'people.erase',
    words: 'workplace.words.breach',
    aside: true,
  },
  { href: '/verwaltung/stammdaten/angebote', label: 'offerings.title', icon: BookMarked, needs: 'runs.manage', aside: true },
  { href: '/verwaltung/stammdaten/referentinnen', label: 'trainers.title', icon: Presentation, needs: 'runs.manage', aside: true },
  { href: '/verwaltung/stammdaten/buero', label: 'master.part.office.title', icon: Headset, needs: 'master_data.manage', aside: true },
  { href: '/verwaltung/stammdaten/orte', label: 'master.venues.title', icon: MapPin, needs: 'master_data.manage', aside: true },
  {
    href: '/verwaltung/stammdaten/ansprechpersonen',
    label: 'master.contacts.title',
    icon: Phone,
    needs: 'master_data.manage',
    aside: true,
  },
  {
    href: '/verwaltung/stammdaten/veranstalter',
    label: 'master.organisers.title',
    icon: Landmark,
    needs: 'master_data.manage',
    aside: true,
  },
  {
    href: '/verwaltung/stammdaten/foerderprogramme',
    label: 'master.programmes.title',
    icon: Euro,
    needs: 'master_data.manage',
    aside: true,
  },
  { href: '/verwaltung/stammdaten/ferien', label: 'master.daysOff.title', icon: CalendarOff, needs: 'master_data.manage', aside: true },
  { href: '/verwaltung/stammdaten/regelwerte', label: 'settings.title', icon: SlidersHorizontal, needs: 'settings.read', aside: true },
  { href: '/verwaltung/stammdaten/konten', label: 'master.accounts.title', icon: UserCog, needs: 'accounts.manage', aside: true },
  { href: '/verwaltung/auftraege', label: 'workplace.jobs.title', icon: ListTodo, words: 'workplace.words.jobs', keys: 'g j', aside: true },
  { href: '/verwaltung/ansichten', label: 'views.title', icon: Bookmark, words: 'workplace.words.views', aside: true },
  { href: '/verwaltung/hilfe/tasten', label: 'workplace.keys.title', icon: Keyboard, words: 'workplace.words.keys', aside: true },
];

/** The ways of somebody who may do this. */
export const waysOf = (may: readonly Permission[]): StaffWay[] => staffWays.filter(({ needs }) => !needs || may.includes(needs));

/** Keys that lead somewhere, each with its address: what the script of the pages reads. */
export const keysOf = (ways: readonly StaffWay[]): Record<string, string> =>
  Object.fromEntries(ways.flatMap(({ keys, href }) => (keys ? [[keys, href]] : [])));

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

/** Where somebody begins who has no list of what waits: the first place in the navigation that is theirs. */
export const firstWay = (may: readonly Permission[]): string | null => waysOf(may).find(({ aside }) => !aside)?.href ?? null;
