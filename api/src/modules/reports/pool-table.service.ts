import { Injectable } from '@nestjs/common';
import { csvOf } from '../../texts/safe-csv.js';
import { Texts } from '../../texts/texts.js';
import type { Words } from '../../texts/words.js';
import { PoolQueries } from './pool-queries.service.js';
import type { PoolDto, PoolsQuery } from './pools.dto.js';

const columns = [
  ...([
    'date',
    'organisation',
    'code',
    'type',
    'territory',
    'population',
    'entitled',
    'guides',
    'coordinators',
    'light',
    'reason',
  ] as const),
  ...(['euro', 'interpreters', 'languages', 'languageList', 'interpretersReached'] as const),
];

/** The report of pools as a table for a spreadsheet. */
@Injectable()
export class PoolTable {
  constructor(
    private readonly queries: PoolQueries,
    private readonly texts: Texts,
  ) {}

  async csv(query: PoolsQuery, language: string): Promise<string> {
    const words = this.texts.for(language);
    const { date, pools } = await this.queries.report(query);
    return csvOf([columns.map((column) => words.t(`pools.csv.${column}`)), ...pools.map((pool) => line(pool, date, words))]);
  }
}

function line(pool: PoolDto, date: string, words: Words): string[] {
  const yes = (is: boolean): string => words.t(is ? 'pools.csv.yes' : 'pools.csv.no');
  return [
    ...[
      date,
      pool.name,
      pool.code,
      words.t(`pools.type.${pool.type}`),
      pool.territory ?? '',
      String(pool.population ?? ''),
      yes(pool.entitled),
    ],
    ...[String(pool.guides), String(pool.coordinators), words.t(`pools.light.${pool.light}`)],
    ...[words.t(`pools.reason.${pool.reason}`, { missing: pool.missing, euro: pool.euroPerYear }), String(pool.euroPerYear)],
    ...[String(pool.interpreters), String(pool.languages.length), pool.languages.join(' '), yes(pool.interpretersReached)],
  ];
}
