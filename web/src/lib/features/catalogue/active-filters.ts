import type { Texts } from '#lib/i18n/texts.ts';
import type { FilterName, Filters } from './filters.ts';

export interface ActiveFilter {
  label: string;
  href: string;
}

function labelOf({ t, find, dates }: Texts, filters: Filters, name: FilterName, value: string): string {
  switch (name) {
    case 'q':
      return t('catalogue.chip.words', { words: value });
    case 'ort':
      return t('catalogue.chip.place', { place: value, km: filters.one('umkreis') || '25' });
    case 'ab':
      return t('catalogue.chip.from', { day: dates.date(value) });
    case 'bis':
      return t('catalogue.chip.until', { day: dates.date(value) });
    case 'art':
      return find(`catalogue.kind.${value}`) ?? value;
    case 'niveau':
      return find(`catalogue.chip.levels.${value}`) ?? value;
    case 'format':
      return t(value === 'online' ? 'catalogue.online' : 'catalogue.onSite');
    case 'zeit':
      return find(`catalogue.filter.times.${value}`) ?? value;
    default:
      return find(`catalogue.filter.wishes.${name}`) ?? name;
  }
}

/** Every chosen filter in words, with the way to the list without it. */
export function activeFilters(texts: Texts, filters: Filters): ActiveFilter[] {
  return filters.entries.map(([name, value]) => ({
    label: labelOf(texts, filters, name, value),
    href: filters.href({ without: [name, value] }),
  }));
}
