import { Injectable } from '@nestjs/common';
import { canBeCode, isId } from '../../database/ids.js';
import { notFound } from '../../errors/domain-error.js';
import { Settings } from '../../settings/settings.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { CatalogueSnapshot } from './catalogue-snapshot.js';
import type { RunDatesDto, RunDetailDto, RunPageDto, TownDto } from './catalogue.dto.js';
import { type ComingDate, comingDates, monthOf } from './domain/coming-dates.js';
import type { PublicRun } from './domain/public-run.js';
import { type RunSearch, searchRuns } from './domain/search-runs.js';
import { siblingsOf } from './domain/siblings.js';
import { townsOf } from './domain/towns.js';
import { PublicRunStore } from './public-run.store.js';
import { cardOf, dateOf, detailOf } from './run-shapes.js';
import { filterOf, searchOf } from './runs-query.js';
import type { RunDatesQueryDto, RunsFilterDto, RunsQueryDto } from './runs-query.dto.js';

/** What everybody may read about courses. */
@Injectable()
export class CatalogueQueries {
  constructor(
    private readonly snapshot: CatalogueSnapshot,
    private readonly store: PublicRunStore,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async search(query: RunsQueryDto): Promise<RunPageDto> {
    const runs = await this.snapshot.current();
    const now = this.clock.now();
    const search = searchOf(query);
    const { nearestReason, ...found } = searchRuns(runs, search, now);
    return {
      total: found.total,
      page: search.page,
      pageSize: search.pageSize,
      runs: found.runs.map((run) => cardOf(run, now)),
      facets: found.facets,
      nearest: found.nearest.map((run) => cardOf(run, now)),
      nearestReason,
    };
  }

  async dates({ monat, ...filter }: RunDatesQueryDto): Promise<RunDatesDto> {
    const thisMonth = berlinDate(this.clock.now()).slice(0, 7);
    const { dates, ...month } = monthOf(await this.comingDates(filter), monat, thisMonth);
    return { ...month, dates: dates.map(dateOf) };
  }

  /** Every session that is not over, of the runs that match. */
  async comingDates(query: RunsFilterDto): Promise<ComingDate[]> {
    return comingDates(await this.snapshot.current(), filterOf(query), this.clock.now());
  }

  /** The runs that were published last, of those that match. */
  async newest(query: RunsFilterDto, count: number): Promise<readonly PublicRun[]> {
    const search: RunSearch = { ...filterOf(query), order: 'new', page: 1, pageSize: count };
    return searchRuns(await this.snapshot.current(), search, this.clock.now()).runs;
  }

  async towns(): Promise<TownDto[]> {
    return townsOf(await this.snapshot.current(), this.clock.now());
  }

  /** @param ref id or slug @throws DomainError `run.unknown` */
  async detail(ref: string): Promise<RunDetailDto> {
    const all = await this.snapshot.current();
    const run = all.find((one) => one.slug === ref || one.id === ref) ?? (await this.run(ref));
    const now = this.clock.now();
    const setting = await this.settings.on(berlinDate(now));
    const thresholds = {
      certificatePercent: setting('certificate.threshold_percent'),
      attendancePercent: setting('attendance.threshold_percent'),
    };
    const extraPlaces = await this.store.extraPlaces(run.id);
    return { ...detailOf(run, siblingsOf(run, all, now), thresholds, now), extraPlaces };
  }

  /** A published run, over or not. @throws DomainError `run.unknown` */
  async run(ref: string): Promise<PublicRun> {
    if (!canBeCode(ref)) throw notFound('run.unknown');
    const id = await this.store.findId(isId(ref) ? { id: ref.toLowerCase() } : { slug: ref });
    const [run] = id ? await this.snapshot.runs([id]) : [];
    if (!run) throw notFound('run.unknown');
    return run;
  }
}
