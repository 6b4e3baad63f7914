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
import { isPublic } from './domain/run-moves.js';
import { type RunSearch, searchRuns } from './domain/search-runs.js';
import { siblingsOf } from './domain/siblings.js';
import { inLanguage, languagesOf } from './domain/text-languages.js';
import { townsOf } from './domain/towns.js';
import { PublicRunStore } from './public-run.store.js';
import { cardOf, dateOf, detailOf } from './run-shapes.js';
import { filterOf, searchOf } from './runs-query.js';
import type { RunDatesQueryDto, RunsFilterDto, RunsQueryDto } from './runs-query.dto.js';

/** Who asks for no language reads German, where there is German. */
const OWN_LANGUAGE = 'de';

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
    const card = (run: PublicRun) => cardOf(inLanguage(run, query.lang ?? OWN_LANGUAGE), now);
    const { nearestReason, ...found } = searchRuns(runs, search, now);
    return {
      total: found.total,
      page: search.page,
      pageSize: search.pageSize,
      runs: found.runs.map(card),
      facets: found.facets,
      nearest: found.nearest.map(card),
      nearestReason,
    };
  }

  async dates({ monat, lang, ...filter }: RunDatesQueryDto): Promise<RunDatesDto> {
    const thisMonth = berlinDate(this.clock.now()).slice(0, 7);
    const { dates, ...month } = monthOf(await this.comingDates(filter), monat, thisMonth);
    return { ...month, dates: dates.map((date) => dateOf({ ...date, run: inLanguage(date.run, lang ?? OWN_LANGUAGE) })) };
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
  async detail(ref: string, lang: string = OWN_LANGUAGE): Promise<RunDetailDto> {
    const all = await this.snapshot.current();
    return this.shown(all.find((one) => one.slug === ref || one.id === ref) ?? (await this.run(ref)), all, lang);
  }

  /** A run as it will be shown, whether it is or not; for those who publish it. @throws DomainError `run.unknown` */
  async preview(runId: string, lang: string = OWN_LANGUAGE): Promise<RunDetailDto> {
    const [run] = await this.store.load([runId], berlinDate(this.clock.now()));
    if (!run) throw notFound('run.unknown');
    const isSeen = isPublic(run.state, run.publishedAt) && run.state !== 'POSTPONED';
    return this.shown(isSeen ? run : { ...run, state: 'PUBLISHED' }, await this.snapshot.current(), lang);
  }

  private async shown(run: PublicRun, all: readonly PublicRun[], lang: string): Promise<RunDetailDto> {
    const now = this.clock.now();
    const setting = await this.settings.on(berlinDate(now));
    const thresholds = {
      certificatePercent: setting('certificate.threshold_percent'),
      attendancePercent: setting('attendance.threshold_percent'),
    };
    const extraPlaces = await this.store.extraPlaces(run.id);
    const siblings = siblingsOf(run, all, now).map((one) => inLanguage(one, lang));
    return { ...detailOf(inLanguage(run, lang), siblings, thresholds, now), languages: languagesOf(run), extraPlaces };
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
