import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Transactions } from '../../database/transactions.js';
import { notFound } from '../../errors/domain-error.js';
import { Texts } from '../../texts/texts.js';
import { berlinDate, type LocalDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { CancelBookingService, EnrolMembersService, UndoEnrolmentService } from '../booking/index.js';
import { RunCards } from '../catalogue/index.js';
import { actorOf } from '../organisations/index.js';
import { EnrolmentBatchStore } from './enrolment-batch.store.js';
import type { BatchDto, DeskRunDto, OverviewDto, OwnRunBookingsDto, OwnRunDto } from './enrolment.dto.js';
import { ImportView, quotaOf } from './import-view.service.js';
import { OwnRuns, type OwnRunRow } from './own-runs.store.js';
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
    private readonly clock: Clock,
  ) {}

  async overview(actor: Actor, organisationId: string): Promise<OverviewDto> {
    actorOf(actor, organisationId);
    const today = this.today();
    const [rows, certificates, members] = await Promise.all([
      this.runs.runs(organisationId, today, null),
      this.runs.certificatesOf(organisationId, today),
      this.runs.memberCount(organisationId, today),
    ]);
    const shown = await this.shape(organisationId, rows);
    const isOver = (at: number): boolean => (rows[at]?.lastDate ?? '') < today;
    return {
      ...{ members, certificates },
      upcoming: shown.filter((_, at) => !isOver(at)),
      past: shown.filter((_, at) => isOver(at)).toReversed(),
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
    const runId = await this.runs.idOf(runRef);
    const [run] = await this.shape(organisationId, await this.runs.runs(organisationId, this.today(), runId));
    if (!run) throw notFound('run.unknown');
    return { ...run, bookings: await this.runs.bookings(organisationId, this.today(), { runId }, this.clock.now()) };
  }

  /** @throws DomainError `enrolment.unknown` */
  async batch(actor: Actor, organisationId: string, batchId: string): Promise<BatchDto> {
    actorOf(actor, organisationId);
    const batch = await this.batches.find(organisationId, batchId);
    if (!batch) throw notFound('enrolment.unknown');
    const now = this.clock.now();
    const [bookings, { run, quota }, open] = await Promise.all([
      this.runs.bookings(organisationId, this.today(), { batchId }, now),
      this.lists.run(organisationId, batch.runId),
      batch.importId ? this.lists.open(organisationId, batch.importId) : null,
    ]);
    return {
      ...{ id: batch.id, run, quota, bookings },
      createdAt: batch.createdAt.toISOString(),
      undoUntil: batch.undoUntil.toISOString(),
      canUndo: batch.undoneAt === null && now <= batch.undoUntil,
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
    const now = this.clock.now();
    const [own] = await this.runs.bookings(organisationId, this.today(), { bookingId }, now);
    if (!own) throw notFound('booking.unknown');
    const undone = await this.transactions.run(async (tx) => {
      const batch = await this.batches.openOf(tx, organisationId, bookingId, now);
      return batch ? (await this.undo.run(tx, by, batch.runId, [bookingId])).length > 0 : false;
    });
    if (!undone) await this.cancelBooking.run(actor, bookingId, null);
  }

  private async shape(organisationId: string, rows: readonly OwnRunRow[]): Promise<OwnRunDto[]> {
    const cards = await this.cards.of(rows.map(({ runId }) => runId));
    const shown = await Promise.all(
      rows.map(async ({ runId, confirmed, requested, waiting, cancelDeadline }) => {
        const run = cards.get(runId);
        if (!run) return null;
        const quota = quotaOf(await this.enrol.look(this.database, runId, organisationId));
        return {
          run,
          confirmed,
          requested,
          waiting,
          quota,
          cancelDeadline: cancelDeadline.toISOString(),
        };
      }),
    );
    return shown.filter((one) => one !== null);
  }

  private today(): LocalDate {
    return berlinDate(this.clock.now());
  }
}
