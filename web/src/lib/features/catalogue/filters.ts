import type { QueryValue } from '#lib/api/call.ts';
import { kinds, type Kind } from '#lib/mosaic/kinds.ts';

/** The filters of the catalogue as they stand in the address; a name that is not listed is not a filter. */
const oneOf = (allowed: readonly string[]) => (value: string) => allowed.includes(value);
const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value);
const isText = (value: string) => value.trim() !== '' && value.length <= 100;

export const radii = ['10', '25', '50', '100'] as const;
export const times = ['vormittags', 'abends', 'samstags'] as const;
export const formats = ['online', 'vor-ort'] as const;
export const levels = ['a2', 'b1'] as const;
export const wishes = ['stufenlos', 'kinderbetreuung', 'dolmetschen', 'frei'] as const;

const accepted = {
  q: isText,
  ort: isText,
  umkreis: oneOf(radii),
  ab: isDay,
  bis: isDay,
  art: oneOf(kinds),
  niveau: oneOf(levels),
  format: oneOf(formats),
  zeit: oneOf(times),
  stufenlos: oneOf(['1']),
  kinderbetreuung: oneOf(['1']),
  dolmetschen: oneOf(['1']),
  frei: oneOf(['1']),
} satisfies Record<string, (value: string) => boolean>;

export type FilterName = keyof typeof accepted;
const names = Object.keys(accepted) as FilterName[];
const many = new Set<FilterName>(['art', 'format', 'zeit']);

export type Sort = 'termin' | 'neu' | 'entfernung';
export type View = 'liste' | 'kalender';

/** How what was found is shown. */
interface Look {
  sort: Sort;
  view: View;
  /** Of the list, from 1. */
  page: number;
  /** Of the calendar, 'YYYY-MM'; empty for the first one that has a date. */
  month: string;
}

export const usualRadius = '25';

function sortOf(word: string | null, hasPlace: boolean): Sort {
  if (word === 'neu') return 'neu';
  return word === 'entfernung' && hasPlace ? 'entfernung' : 'termin';
}

export class Filters {
  private constructor(
    private readonly values: ReadonlyMap<FilterName, readonly string[]>,
    private readonly look: Look,
  ) {}

  static read(search: Pick<URLSearchParams, 'get' | 'getAll'>): Filters {
    const values = new Map<FilterName, string[]>();
    for (const name of names) {
      const found = [...new Set(search.getAll(name))].filter(accepted[name]).map((value) => value.trim());
      if (found.length > 0) values.set(name, many.has(name) ? found : found.slice(0, 1));
    }
    if (!values.has('ort')) values.delete('umkreis');
    const page = Number(search.get('seite') ?? 1);
    const month = search.get('monat') ?? '';
    return new Filters(values, {
      sort: sortOf(search.get('sortierung'), values.has('ort')),
      view: search.get('ansicht') === 'kalender' ? 'kalender' : 'liste',
      page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1,
      month: /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : '',
    });
  }

  static inTown(name: string): Filters {
    return Filters.read(new URLSearchParams({ ort: name }));
  }

  get sort(): Sort {
    return this.look.sort;
  }

  get view(): View {
    return this.look.view;
  }

  get page(): number {
    return this.look.page;
  }

  get month(): string {
    return this.look.month;
  }

  all(name: FilterName): readonly string[] {
    return this.values.get(name) ?? [];
  }

  one(name: FilterName): string {
    return this.all(name)[0] ?? '';
  }

  has(name: FilterName, value: string): boolean {
    return this.all(name).includes(value);
  }

  get kinds(): Kind[] {
    return kinds.filter((kind) => this.has('art', kind));
  }

  get isEmpty(): boolean {
    return this.values.size === 0;
  }

  /** Each chosen value once, in the order of the filter panel. The radius belongs to its place. */
  get entries(): [FilterName, string][] {
    return [...this.values]
      .filter(([name]) => name !== 'umkreis')
      .flatMap(([name, all]) => all.map((value): [FilterName, string] => [name, value]));
  }

  /** What a second form on the page has to carry along: the other filters, and how the result is shown. */
  except(own: readonly FilterName[]): [string, string][] {
    return [...this.search(this.look)].filter(([name]) => !(own as readonly string[]).includes(name));
  }

  private search({ sort, view }: Pick<Look, 'sort' | 'view'>): URLSearchParams {
    const search = new URLSearchParams();
    for (const [name, all] of this.values) for (const value of all) search.append(name, value);
    if (sort !== 'termin') search.set('sortierung', sort);
    if (view === 'kalender') search.set('ansicht', view);
    return search;
  }

  /** The same filters, shown another way or without one of them; pages and months begin anew unless they are named. */
  href(change: { without?: [FilterName, string] } & Partial<Look> = {}): string {
    const search = this.search({ ...this.look, ...change });
    if (change.without) search.delete(...change.without);
    if (!search.has('ort')) {
      search.delete('umkreis');
      search.delete('sortierung', 'entfernung');
    }
    if (change.month) search.set('monat', change.month);
    if (change.page !== undefined && change.page > 1) search.set('seite', String(change.page));
    const text = search.toString();
    return text ? `/angebote?${text}` : '/angebote';
  }

  /** What is looked for, as the API is asked. Online and on site together are no restriction; a place has a radius. */
  get asked(): Record<string, QueryValue> {
    const query: Record<string, QueryValue> = {};
    for (const [name, all] of this.values) query[name] = many.has(name) ? all : all[0];
    if (this.all('format').length === formats.length) delete query['format'];
    if (this.values.has('ort')) query['umkreis'] ??= usualRadius;
    return query;
  }

  toApi(pageSize: number): Record<string, QueryValue> {
    return { ...this.asked, sortierung: this.sort, seite: this.page, proSeite: pageSize };
  }
}
