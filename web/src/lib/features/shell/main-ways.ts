import type { TextKey } from '#lib/i18n/text-key.ts';

interface Way {
  href: string;
  label: TextKey;
}

/** The main menu, in the order of the header. */
export const mainWays: Way[] = [
  { href: '/angebote', label: 'common.nav.offers' },
  { href: '/meine', label: 'common.nav.mine' },
  { href: '/fuer-organisationen', label: 'common.nav.organisations' },
  { href: '/hilfe', label: 'common.nav.help' },
];

/** The catalogue is also the home page. */
export function isCurrentWay(way: Way, pathname: string): boolean {
  return pathname.startsWith(way.href) || (way.href === '/angebote' && pathname === '/');
}

export const footerGroups: { title: TextKey; ways: Way[] }[] = [
  {
    title: 'common.footer.courses',
    ways: [
      { href: '/meine', label: 'common.nav.mine' },
      { href: '/meine#link', label: 'common.footer.lostLink' },
      { href: '/pruefen', label: 'common.footer.verify' },
      { href: '/fuer-organisationen', label: 'common.nav.organisations' },
    ],
  },
  {
    title: 'common.footer.about',
    ways: [
      { href: '/leichte-sprache', label: 'common.nav.easyLanguage' },
      { href: '/gebaerdensprache', label: 'common.nav.signLanguage' },
      { href: '/barrierefreiheit#melden', label: 'common.footer.reportBarrier' },
      { href: '/anmelden', label: 'common.footer.signIn' },
    ],
  },
  {
    title: 'common.footer.legal',
    ways: [
      { href: '/impressum', label: 'common.footer.imprint' },
      { href: '/datenschutz', label: 'common.footer.privacy' },
      { href: '/barrierefreiheit', label: 'common.footer.accessibility' },
    ],
  },
];
