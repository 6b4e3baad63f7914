import { myHrefs } from '#lib/features/my/my-hrefs.ts';
import type { TextKey } from '#lib/i18n/text-key.ts';

/** The ways of the pages about one's own data. */
export function dataHrefs(token: string) {
  const home = `${myHrefs(token).home}/daten`;
  return { home, person: `${home}/person`, email: `${home}/email`, phone: `${home}/telefon`, erase: `${home}/loeschen` };
}

const afterChanges = {
  person: 'privacy.done.person',
  email: 'privacy.done.email',
  telefon: 'privacy.done.phone',
  post: 'privacy.done.newsletterOn',
  keinepost: 'privacy.done.newsletterOff',
  erinnerung: 'privacy.done.remindersOn',
  keineerinnerung: 'privacy.done.remindersOff',
  angabe: 'privacy.done.need',
  behalten: 'privacy.done.kept',
} as const satisfies Record<string, TextKey>;

export type Change = keyof typeof afterChanges;

export const afterChange = (token: string, change: Change): string => `${dataHrefs(token).home}?geaendert=${change}`;

/** What the page says first, right after something was changed. */
export function bandOfChange(search: Pick<URLSearchParams, 'get'>): { band?: { tone: 'ok'; text: TextKey } } {
  const change = search.get('geaendert') ?? '';
  return change in afterChanges ? { band: { tone: 'ok', text: afterChanges[change as Change] } } : {};
}
