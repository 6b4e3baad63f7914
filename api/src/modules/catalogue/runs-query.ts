import type { DayPart } from './domain/public-run.js';
import type { RunFilter } from './domain/run-filter.js';
import type { RunSearch } from './domain/search-runs.js';
import type { DayPartWord, RunsFilterDto, RunsQueryDto } from './runs-query.dto.js';

const PAGE_SIZE = 20;

const dayPartOfWord: Readonly<Record<DayPartWord, DayPart>> = { vormittags: 'morning', abends: 'evening', samstags: 'saturday' };

const flagOfTick = { stufenlos: 'step_free', kinderbetreuung: 'childcare', dolmetschen: 'interpreter_on_request' } as const;

/** The words of the address in the words of the domain. */
export function filterOf(query: RunsFilterDto): RunFilter {
  const ticks = Object.keys(flagOfTick) as (keyof typeof flagOfTick)[];
  return {
    text: query.q,
    place: query.ort,
    within: query.umkreis,
    from: query.ab,
    until: query.bis,
    kinds: query.art,
    level: query.niveau && (query.niveau === 'a2' ? 'A2' : 'B1'),
    format: query.format && (query.format === 'online' ? 'online' : 'on_site'),
    dayParts: query.zeit?.map((word) => dayPartOfWord[word]),
    flags: ticks.filter((tick) => query[tick]).map((tick) => flagOfTick[tick]),
    bookable: query.frei === '1',
  };
}

const orderOfWord = { termin: 'date', neu: 'new', entfernung: 'distance' } as const;

export function searchOf(query: RunsQueryDto): RunSearch {
  const usual = query.umkreis === undefined ? 'termin' : 'entfernung';
  return {
    ...filterOf(query),
    order: orderOfWord[query.sortierung ?? usual],
    page: query.seite ?? 1,
    pageSize: query.proSeite ?? PAGE_SIZE,
  };
}
