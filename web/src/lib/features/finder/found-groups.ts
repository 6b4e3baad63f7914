import type { Found, Permission, SavedView } from '#lib/api/staff-workplace.ts';
import { hrefOfView } from '#lib/features/views/view-places.ts';
import { waysOf } from '#lib/features/staff/staff-ways.ts';
import type { TextKey } from '#lib/i18n/text-key.ts';
import type { Texts } from '#lib/i18n/texts.ts';
import type { Kind } from '#lib/mosaic/kinds.ts';
import type { IconType } from '#lib/ui/icon-type.ts';
import Bookmark from '@lucide/svelte/icons/bookmark';
import Building from '@lucide/svelte/icons/building-2';
import Ticket from '@lucide/svelte/icons/ticket';
import UserRound from '@lucide/svelte/icons/user-round';
import { iconOf } from './act-icons.ts';
import type { RunAct } from './run-acts.ts';
import { matches } from './typed-words.ts';

export interface FoundItem {
  href: string;
  /** A paper opens beside the page one is on. */
  isPaper?: boolean;
  title: string;
  /** What tells it from others of its name. */
  note?: string;
  icon?: IconType;
  cover?: { seed: string; kind: Kind };
  /** Keys that lead there without searching. */
  keys?: string;
}
export interface FoundGroup {
  label: TextKey;
  /** What its label names. */
  about?: Record<string, string>;
  items: FoundItem[];
}

interface Known {
  q: string;
  may: readonly Permission[];
  found: Found;
  views: readonly SavedView[];
  /** The course in which one is, and what can be done with it. */
  here: { code: string; acts: readonly RunAct[] } | null;
}

/** Everything that a search has found, in groups; without a word what can be done here, the pages and what one has saved. */
export function foundGroups(texts: Texts, known: Known): FoundGroup[] {
  const { found } = known;
  const groups: FoundGroup[] = [
    { label: 'workplace.find.group.acts', about: { code: known.here?.code ?? '' }, items: actItems(texts, known) },
    {
      label: 'workplace.find.group.bookings',
      items: found.bookings.map(({ id, number, name, code, title }) => ({
        ...{ href: `/verwaltung/kurse/${code}/teilnehmende/${id}`, icon: Ticket },
        ...{ title: `${number}, ${name}`, note: `${code} · ${title}` },
      })),
    },
    { label: 'workplace.find.group.runs', items: found.runs.map((run) => runItem(texts, run)) },
    {
      label: 'workplace.find.group.people',
      items: found.people.map(({ id, name, latinName, contact }) => ({
        ...{ href: `/verwaltung/personen/${id}`, icon: UserRound },
        ...{ title: latinName && latinName !== name ? `${name} (${latinName})` : name, note: contact ?? '' },
      })),
    },
    {
      label: 'workplace.find.group.organisations',
      items: found.organisations.map(({ id, name, code }) => ({
        ...{ href: `/verwaltung/stammdaten/veranstalter/${id}`, icon: Building },
        ...{ title: name, note: code },
      })),
    },
    { label: 'workplace.find.group.views', items: viewItems(texts, known) },
    { label: 'workplace.find.group.ways', items: wayItems(texts, known) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function runItem({ t, dates }: Texts, { code, title, kind, town, state, firstDate }: Found['runs'][number]): FoundItem {
  const known = state === 'PUBLISHED' || state === 'CONFIRMED' ? [] : [t(`staff.runState.${state}` as TextKey)];
  return {
    ...{ href: `/verwaltung/kurse/${code}`, cover: { seed: code, kind }, title },
    note: [code, ...(town ? [town] : []), dates.long(firstDate), ...known].join(' · '),
  };
}

function actItems({ t, dates }: Texts, { q, here }: Known): FoundItem[] {
  return (here?.acts ?? []).flatMap(({ name, href, day, isPaper }) => {
    const title = t(`workplace.acts.${name}.label`, { day: day ? dates.short(day) : '' });
    const isSought = matches(q, [title, t(`workplace.acts.${name}.words`)]);
    return isSought ? [{ href, icon: iconOf[name], title, ...(isPaper && { isPaper }) }] : [];
  });
}

function viewItems({ t }: Texts, { q, views }: Known): FoundItem[] {
  return views.flatMap((view) => {
    const href = hrefOfView(view);
    const list = t(`views.list.${view.list}`);
    return href && matches(q, [view.name, list]) ? [{ href, icon: Bookmark, title: view.name, note: list }] : [];
  });
}

function wayItems({ t }: Texts, { q, may }: Known): FoundItem[] {
  const ways = waysOf(may).map(({ href, icon, label, keys, words }) => ({
    item: { href, icon, title: t(label), ...(keys && { keys }) },
    words: [t(label), words ? t(words) : ''],
  }));
  return ways.filter(({ words }) => matches(q, words)).map(({ item }) => item);
}
