import type { MyPage } from '#lib/api/types.ts';
import type { TextKey } from '#lib/i18n/text-key.ts';
import type { GroupedBookings } from './booking-groups.ts';

export const myParts = ['uebersicht', 'kommend', 'warteliste', 'vergangen', 'bescheinigungen'] as const;
export type MyPart = (typeof myParts)[number];

export function readPart(search: Pick<URLSearchParams, 'get'>): MyPart {
  return myParts.find((part) => part === search.get('teil')) ?? 'uebersicht';
}

export interface PartTab {
  part: MyPart;
  label: TextKey;
  count?: number;
}

/** The tabs with their counts; a part with nothing in it is still there and says so. */
export function partTabs(groups: GroupedBookings, page: MyPage): PartTab[] {
  return [
    { part: 'uebersicht', label: 'my.part.overview' },
    { part: 'kommend', label: 'my.part.upcoming', count: groups.upcoming.length },
    { part: 'warteliste', label: 'my.part.waiting', count: groups.waiting.length },
    { part: 'vergangen', label: 'my.part.past', count: groups.past.length + groups.cancelled.length },
    { part: 'bescheinigungen', label: 'my.part.certificates', count: page.certificates.length },
  ];
}
