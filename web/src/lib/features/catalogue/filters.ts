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

export class Filters {
  private constructor(
    private readonly values: ReadonlyMap<FilterName, readonly string[]>,
    readonly sort: 'termin' | 'neu',
    readonly page: number,
  ) {}

  static read(search: Pick<URLSearchParams, 'get' | 'getAll'>): Filters {
    const values = new Map<FilterName, string[]>();
    for (const name of names) {
      const found = [...new Set(search.getAll(name))].filter(accepted[name]).map((value) => value.trim());
      if (found.length > 0) values.set(name, many.has(name) ? found : found.slice(0, 1));
    }
    if (!values.has('ort')) values.delete('umkreis');
    const page = Number(search.get('seite') ?? 1);
    return new Filters(
      values,
      search.get('sortierung') === 'neu' ? 'neu' : 'termin',
      Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1,
    );
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

  /** The filters a second form on the page has to carry along. */
  except(own: readonly FilterName[]): [FilterName, string][] {
    return [...this.values]
      .filter(([name]) => !own.includes(name))
      .flatMap(([name, all]) => all.map((value): [FilterName, string] => [name, value]));
  }

  private search(): URLSearchParams {
    const search = new URLSearchParams();
    for (const [name, all] of this.values) for (const value of all) search.append(name, value);
    if (this.sort === 'neu') search.set('sortierung', 'neu');
    return search;
  }

  href(change: { without?: [FilterName, string]; page?: number; sort?: 'termin' | 'neu' } = {}): string {
    const search = this.search();
    if (change.without) {
      search.delete(...change.without);
      if (change.without[0] === 'ort') search.delete('umkreis');
    }
    if (change.sort) search.delete('sortierung');
    if (change.sort === 'neu') search.set('sortierung', 'neu');
    if (change.page !== undefined && change.page > 1) search.set('seite', String(change.page));
    const text = search.toString();
    return text ? `/angebote?${text}` : '/angebote';
  }

  /** Online and on site together are no restriction. */
  toApi(pageSize: number): Record<string, QueryValue> {
    const query: Record<string, QueryValue> = {};
    for (const [name, all] of this.values) query[name] = many.has(name) ? all : all[0];
    if (this.all('format').length === formats.length) delete query['format'];
    return { ...query, sortierung: this.sort, seite: this.page, proSeite: pageSize };
  }
}
