import Award from '@lucide/svelte/icons/award';
import House from '@lucide/svelte/icons/house';
import ListChecks from '@lucide/svelte/icons/list-checks';
import Settings from '@lucide/svelte/icons/settings';
import UserPlus from '@lucide/svelte/icons/user-plus';
import Users from '@lucide/svelte/icons/users';
import type { StaffWay } from '#lib/features/staff/staff-ways.ts';

/** Where somebody at the desk of an organisation can go. */
export const deskWays: readonly StaffWay[] = [
  { href: '/organisation', label: 'organisation.nav.overview', icon: House },
  { href: '/organisation/anmeldung', label: 'organisation.nav.enrol', short: 'organisation.nav.enrolShort', icon: UserPlus },
  { href: '/organisation/anmeldungen', label: 'organisation.nav.bookings', short: 'organisation.nav.bookingsShort', icon: ListChecks },
  { href: '/organisation/mitglieder', label: 'organisation.nav.members', icon: Users },
  { href: '/organisation/bescheinigungen', label: 'organisation.nav.certificates', icon: Award },
  { href: '/organisation/rollen', label: 'organisation.nav.roles', icon: Settings },
];
