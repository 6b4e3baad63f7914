import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { invalid, notFound } from '../../../errors/domain-error.js';
import { Settings } from '../../../settings/settings.js';
import { berlinDate, type LocalDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { datesErrors, type RunContent, spanErrors } from '../domain/draft.js';
import {
  contentLike,
  earliestAgain,
  contentOfOffering,
  patternAgain,
  patternOf,
  type SeriesPattern,
  templateName,
  withoutDefaultDays,
  withOnlyChoices,
  withoutRoomPlace,
  withoutRooms,
} from '../domain/plan-template.js';
import { codeStem, nextCode } from '../domain/run-code.js';
import { nextSemester, planSeries } from '../domain/series.js';
import { MasterDataStore } from '../master-data/master-data.store.js';
import type { RunContentDto } from './draft.dto.js';
import { isDraft } from './change-draft.service.js';
import { DateConflicts } from './date-conflicts.service.js';
import type { DraftDto } from './draft-view.dto.js';
import { DraftStore, type StoredRun } from './draft.store.js';
import type {
  PlanCheckDto,
  PlanFindingDto,
  PlannedDatesDto,
  PlanningOfferingDto,
  RunTemplateDto,
  SeriesDto,
  SeriesPatternDto,
  SeriesWishDto,
  TemplateQueryDto,
} from './planning.dto.js';
import { PlanningFrames } from './planning-frames.service.js';
import { type OfferingFacts, PlanningStore } from './planning.store.js';

/** What staff see while they plan a course; changes nothing. */
@Injectable()
export class PlanningQueries {
  constructor(
    private readonly database: Database,
    private readonly store: PlanningStore,
    private readonly drafts: DraftStore,
    private readonly frames: PlanningFrames,
    private readonly conflicts: DateConflicts,
    private readonly master: MasterDataStore,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  offerings(): Promise<PlanningOfferingDto[]> {
    return this.store.offerings(this.database);
  }

  /** A course like the latest of the offering, or the same course a semester later. @throws DomainError `run.unknown` */
  async template({ offering: offeringId, run }: TemplateQueryDto): Promise<RunTemplateDto> {
    const like = run ? await this.drafts.find(this.database, run) : await this.drafts.latestOf(this.database, offeringId ?? '');
    if (run && !like) throw notFound('run.unknown');
    const offering = await this.store.offering(this.database, like?.offeringId ?? offeringId ?? '');
    if (!offering) throw notFound('run.offering_unknown');
    const today = berlinDate(this.clock.now());
    const gone = like ? await this.roomsGone(like.content, run !== undefined) : new Set<string>();
    const content = like ? await this.contentOf(like, gone, run !== undefined, today) : await this.contentOfFirst(offering, today);
    const again = content.sessions;
    return {
      ...(await this.frames.of(offering, like?.code ?? null)),
      content: mutable(content),
      series: dtoOf(again.length > 0 ? patternOf(again, today) : patternAgain(like?.content.sessions ?? [], today)),
      like: like && { id: like.id, code: like.code, title: like.title },
      roomGone: gone.size > 0,
      nextCodes: await this.nextCodes(offering, Number(today.slice(0, 4))),
    };
  }

  /** @throws DomainError `run.invalid` with the fields */
  async series({ roomId, ...wish }: SeriesWishDto): Promise<SeriesDto> {
    const errors = spanErrors(wish);
    if (errors.length > 0) throw invalid('run.invalid', {}, errors);
    return planSeries(wish, await this.master.offIn(this.database, roomId ?? null));
  }

  /** What saving would refuse about the dates. @throws DomainError `run.invalid` with the fields */
  assertDates({ sessions, runId }: PlannedDatesDto): void {
    const now = this.clock.now();
    const errors = datesErrors(sessions, berlinDate(now), runId === undefined ? now : null);
    if (errors.length > 0) throw invalid('run.invalid', {}, errors);
  }

  /** What speaks against these dates. */
  async check({ dates, runId, ...plan }: PlanCheckDto): Promise<PlanFindingDto[]> {
    const onSite = runId === undefined ? null : await this.conflicts.placesOnSite(runId);
    const places = Math.min(plan.places ?? 0, onSite ?? Infinity);
    const course = { ...plan, runId: runId ?? null, places, flags: plan.flags ?? [] };
    const placed = dates.map(({ roomId = plan.roomId, ...date }) => ({ ...course, ...date, roomId }));
    const found = await this.conflicts.of(placed);
    return dates.flatMap(({ date, start }, at) => (found[at] ?? []).map((one) => ({ date, start, ...one })));
  }

  /** @throws DomainError `run.unknown` */
  async draft(runId: string): Promise<DraftDto> {
    const stored = await this.drafts.find(this.database, runId);
    const offering = stored && (await this.store.offering(this.database, stored.offeringId));
    if (!offering) throw notFound('run.unknown');
    const frame = await this.frames.of(offering, null);
    const last = await this.store.lastChange(this.database, runId);
    const today = berlinDate(this.clock.now());
    return {
      ...frame,
      ...{ id: stored.id, code: stored.code, revision: stored.revision, editable: isDraft(stored.state) },
      content: mutable(withoutDefaultDays(await this.withRoom(stored.content), frame.defaults, today)),
      series: dtoOf(patternOf(stored.content.sessions, today)),
      lastChange: last && { name: last.name, at: last.at.toISOString() },
    };
  }

  private async withRoom(content: RunContent): Promise<RunContent> {
    return withoutRoomPlace(content, await this.store.place(this.database, content.roomId));
  }

  private async roomsGone({ roomId, sessions }: RunContent, isAgain: boolean): Promise<Set<string>> {
    const ofDates = isAgain ? sessions.map((session) => session.roomId) : [];
    const rooms = new Set([roomId, ...ofDates].filter((id) => typeof id === 'string'));
    const gone = new Set<string>();
    for (const id of rooms) if (await this.store.roomGone(this.database, id, null)) gone.add(id);
    return gone;
  }

  private async contentOf(like: StoredRun, gone: ReadonlySet<string>, isAgain: boolean, today: LocalDate): Promise<RunContent> {
    const content = withoutRooms(await this.withRoom(like.content), gone);
    if (!isAgain) return contentLike(content);
    const sessions = content.sessions.map((session) => ({ ...session, id: null }));
    const off = await this.master.offIn(this.database, content.roomId);
    return { ...contentLike(content), sessions: nextSemester(sessions, earliestAgain(today), off) };
  }

  private async contentOfFirst(offering: OfferingFacts, today: LocalDate): Promise<RunContent> {
    const template = await this.settings.valueOn(templateName(offering.kind, offering.audience), today);
    return withOnlyChoices(contentOfOffering(offering, template), await this.store.lists(this.database, today));
  }

  private async nextCodes({ kind, audience }: OfferingFacts, thisYear: number): Promise<RunTemplateDto['nextCodes']> {
    const stems = [0, 1, 2].map((more) => ({ year: String(thisYear + more), stem: codeStem(kind, audience, String(thisYear + more)) }));
    const taken = await Promise.all(stems.map(({ stem }) => this.store.codesLike(this.database, stem)));
    return stems.map(({ year, stem }, at) => ({
      year,
      code: nextCode(
        stem,
        (taken[at] ?? []).map(({ code }) => code),
      ),
    }));
  }
}

const dtoOf = (series: SeriesPattern): SeriesPatternDto => ({ ...series, weekdays: [...series.weekdays] });

/** The same lists for the answer. */
const mutable = (content: RunContent): RunContentDto => ({
  ...content,
  trainerIds: [...content.trainerIds],
  flags: [...content.flags],
  sessions: [...content.sessions],
});
