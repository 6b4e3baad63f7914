import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Transactions } from '../../database/transactions.js';
import { notFound } from '../../errors/domain-error.js';
import { Texts } from '../../texts/texts.js';
import { Settings } from '../../settings/settings.js';
import { addDays, berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { CancelBookingService, EnrolMembersService, UndoEnrolmentService } from '../booking/index.js';
import { RunCards } from '../catalogue/index.js';
import { actorOf } from '../organisations/index.js';
import { EnrolmentBatchStore } from './enrolment-batch.store.js';
import type { BatchDto, DeskRunDto, OverviewDto, OwnRunBookingsDto, OwnRunDto } from './enrolment.dto.js';
import { ImportView, quotaOf } from './import-view.service.js';
import { type Moment, OwnRuns, type OwnRunRow } from './own-runs.store.js';
import { csvOf } from '../../texts/safe-csv.js';

/** What an organisation sees of what it has done: only its own enrolments, only of people who are its members (E16, E17). */
@Injectable()
export class OwnEnrolments {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly runs: OwnRuns,
    private readonly batches: EnrolmentBatchStore,
    private readonly lists: ImportView,
    private readonly enrol: EnrolMembersService,
    private readonly undo: UndoEnrolmentService,
    private readonly cancelBooking: CancelBookingService,
    private readonly cards: RunCards,
    private readonly texts: Texts,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async overview(actor: Actor, organisationId: string): Promise<OverviewDto> {
    actorOf(actor, organisationId);
    const at = await this.moment();
    const { today } = at;
    const [rows, reserved, certificates, members] = await Promise.all([
      this.runs.runs(organisationId, today, null),
      this.runs.reserved(organisationId, today),
      this.runs.certificatesOf(organisationId, today),
      this.runs.memberCount(organisationId, today),
    ]);
    const shown = await this.shape(organisationId, [...reserved, ...rows], at);
    const isEmpty = ({ run }: OwnRunDto): boolean => reserved.some(({ runId }) => runId === run.id);
    const isOver = ({ run }: OwnRunDto): boolean => run.lastDate < today;
    return {
      ...{ members, certificates },
      reserved: shown.filter(isEmpty),
      upcoming: shown.filter((one) => !isEmpty(one) && !isOver(one)),
      past: shown.filter(isOver).toReversed(),
    };
  }

  /** What a run has for the organisation, before anybody is enrolled. @throws DomainError `run.unknown` */
  async look(actor: Actor, organisationId: string, runRef: string): Promise<DeskRunDto> {
    actorOf(actor, organisationId);
    return this.lists.run(organisationId, await this.runs.idOf(runRef));
  }

  /** @throws DomainError `run.unknown`, also where the organisation has nobody */
  async ofRun(actor: Actor, organisationId: string, runRef: string): Promise<OwnRunBookingsDto> {
    actorOf(actor, organisationId);
    const [runId, at] = await Promise.all([this.runs.idOf(runRef), this.moment()]);
    const [run] = await this.shape(organisationId, await this.runs.runs(organisationId, at.today, runId), at);
    if (!run) throw notFound('run.unknown');
    return { ...run, bookings: await this.runs.bookings(organisationId, { runId }, at) };
  }

  /** @throws DomainError `enrolment.unknown` */
  async batch(actor: Actor, organisationId: string, batchId: string): Promise<BatchDto> {
    actorOf(actor, organisationId);
    const batch = await this.batches.find(organisationId, batchId);
    if (!batch) throw notFound('enrolment.unknown');
    const at = await this.moment();
    const [bookings, { run, quota }, open] = await Promise.all([
      this.runs.bookings(organisationId, { batchId }, at),
      this.lists.run(organisationId, batch.runId),
      batch.importId ? this.lists.open(organisationId, batch.importId) : null,
    ]);
    return {
      ...{ id: batch.id, run, quota, bookings },
      createdAt: batch.createdAt.toISOString(),
      undoUntil: batch.undoUntil.toISOString(),
      canUndo: batch.undoneAt === null && at.now <= batch.undoUntil,
      undoneAt: batch.undoneAt?.toISOString() ?? null,
      importId: open ? batch.importId : null,
      open: open?.rows ?? [],
      openCount: open?.count ?? 0,
    };
  }

  /** For the organisation's own records. */
  async listOf(actor: Actor, organisationId: string, batchId: string, language: string): Promise<string> {
    const { bookings, run } = await this.batch(actor, organisationId, batchId);
    const words = this.texts.for(language);
    return csvOf([
      ['name', 'state', 'number', 'course'].map((one) => words.t(`organisation.csv.${one}`)),
      ...bookings.map(({ name, state, number }) => [name, words.t(`organisation.state.${state}`), number, run.title]),
    ]);
  }

  /** While the act can be taken back nobody has been told, so nobody is told of the end; later it is a cancellation. */
  async cancel(actor: Actor, organisationId: string, bookingId: string): Promise<void> {
    const by = actorOf(actor, organisationId);
    const [own] = await this.runs.bookings(organisationId, { bookingId }, await this.moment());
    if (!own) throw notFound('booking.unknown');
    const undone = await this.transactions.run((tx) =>
      this.undo.run(tx, by, { runId: own.runId, bookingIds: [bookingId] }, (at) => this.batches.isOpen(tx, organisationId, bookingId, at)),
    );
    if (undone.length === 0) await this.cancelBooking.run(actor, bookingId, null);
  }

  private async shape(organisationId: string, rows: readonly OwnRunRow[], { replacementDays }: Moment): Promise<OwnRunDto[]> {
    const runIds = rows.map(({ runId }) => runId);
    const [cards, places] = await Promise.all([this.cards.of(runIds), this.enrol.lookAt(this.database, runIds, organisationId)]);
    return rows.flatMap(({ runId, firstDate, cancelDeadline, confirmed, requested, waiting }) => {
      const [run, own] = [cards.get(runId), places.get(runId)];
      if (!run || !own) return [];
      const until = { cancelDeadline: cancelDeadline.toISOString(), replaceUntil: addDays(firstDate, -replacementDays) };
      return { run, confirmed, requested, waiting, quota: quotaOf(own), ...until };
    });
  }

  private async moment(): Promise<Moment> {
    const now = this.clock.now();
    const today = berlinDate(now);
    return { now, today, replacementDays: await this.settings.valueOn('booking.replacement_days', today) };
  }
}
