import type { TextKey } from '#lib/i18n/text-key.ts';
import type { Filters, Sort } from './filters.ts';

export interface ListWay {
  href: string;
  label: TextKey;
}

const isSorted: Record<Sort, TextKey> = {
  termin: 'catalogue.sort.isDate',
  neu: 'catalogue.sort.isNew',
  entfernung: 'catalogue.sort.isDistance',
};

const toSort: Record<Sort, TextKey> = {
  termin: 'catalogue.sort.toDate',
  neu: 'catalogue.sort.toNew',
  entfernung: 'catalogue.sort.toDistance',
};

export const orderSentence = (filters: Filters): TextKey =>
  filters.view === 'kalender' ? 'catalogue.calendar.sorted' : isSorted[filters.sort];

/** The same offerings in another order, where there is more than one, and in the other view. */
export function otherWays(filters: Filters, total: number): ListWay[] {
  if (filters.view === 'kalender') return [{ href: filters.href({ view: 'liste' }), label: 'catalogue.show.asList' }];
  const sorts: Sort[] = filters.one('ort') ? ['termin', 'entfernung', 'neu'] : ['termin', 'neu'];
  const others = total > 1 ? sorts.filter((sort) => sort !== filters.sort) : [];
  return [
    ...others.map((sort) => ({ href: filters.href({ sort }), label: toSort[sort] })),
    { href: filters.href({ view: 'kalender' }), label: 'catalogue.show.asCalendar' },
  ];
}
