import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Transactions } from '../../../database/transactions.js';
import type { Also } from '../../../database/tx.js';
import { DomainError, notFound } from '../../../errors/domain-error.js';
import { type Actor, actorId } from '../../access/index.js';
import { StaffJobs, StaffJobStore } from '../../staff-jobs/index.js';
import { BookingStore } from '../booking.store.js';
import { assertRequest, type Refusal, takesLong, whyNot } from '../domain/bulk.js';
import { nobodyWaits, shapeParticipant } from '../runs/participant-shape.js';
import { ParticipantsStore } from '../runs/participants.store.js';
import { StepBackService } from '../waitlist/step-back.service.js';
import type { BulkActDto, BulkChoiceDto, BulkJobDto, BulkPreviewDto, BulkResultsDto, BulkRowDto } from './bulk.dto.js';
import { CancelBookingService } from './cancel-booking.service.js';
import { DecideRequestService } from './decide-request.service.js';

type RunOfRow = BulkRowDto['run'] & { readonly id: string; readonly state: string; readonly waiting: number };

/** What is the same for all of them. */
type BulkWish = Pick<BulkActDto, 'act' | 'reason' | 'approved'>;

const JOB = 'bookings.bulk';
const STOPPED: Refusal = { code: 'job.stopped', params: {} };

/**
 * One act of staff on several bookings: each is an act of its own, so one that is refused keeps nobody else waiting.
 * With many of them it goes on by itself, and staff read later how it went.
 */
@Injectable()
export class BulkService implements OnModuleInit {
  private readonly log = new Logger(BulkService.name);

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly jobs: StaffJobs,
    private readonly jobStore: StaffJobStore,
    private readonly bookings: BookingStore,
    private readonly participants: ParticipantsStore,
    private readonly decide: DecideRequestService,
    private readonly stepBack: StepBackService,
    private readonly cancel: CancelBookingService,
  ) {}

  onModuleInit(): void {
    this.jobs.register(JOB, 'bookings.manage', (actor, details, { bookingId, done }) => {
      return this.one(actor, bookingId ?? '', details as BulkWish, done);
    });
  }

  /** Whom the act would concern and what speaks against it; changes nothing. */
  async preview(actor: Actor, { act, bookingIds }: BulkChoiceDto): Promise<BulkPreviewDto> {
    const found = await this.participants.rows(bookingIds, actorId(actor));
    const [runs, parties] = await Promise.all([
      this.runs([...new Set(found.map(({ runId }) => runId))]),
      this.participants.partners(found.flatMap(({ partyId }) => partyId ?? [])),
    ]);
    const rows = found.flatMap((row): BulkRowDto[] => {
      const run = runs.find(({ id }) => id === row.runId);
      if (!run) return [];
      const { code, title, firstDate, state: runState, waiting } = run;
      const refusal = whyNot(act, { state: row.state, runState, waiting });
      return [{ ...shapeParticipant(row, nobodyWaits, parties), run: { code, title, firstDate }, refusal }];
    });
    return { rows };
  }

  async run(actor: Actor, wish: BulkActDto): Promise<BulkResultsDto> {
    if (takesLong(wish.bookingIds.length)) return { jobId: await this.order(actor, wish), results: [] };
    const results: BulkResultsDto['results'] = [];
    for (const bookingId of wish.bookingIds) results.push({ bookingId, refusal: await this.tryOne(actor, bookingId, wish) });
    return { jobId: null, results };
  }

  /** @throws DomainError `job.unknown` */
  async job(actor: Actor, id: string): Promise<BulkJobDto> {
    const job = await this.jobStore.find(id);
    if (job?.kind !== JOB) throw notFound('job.unknown');
    const { act } = JSON.parse(job.details) as BulkWish;
    const results = (await this.jobStore.results(id)).flatMap(({ bookingId, state, problem }) => {
      return bookingId === null || state === 'WAITING' ? [] : [{ bookingId, refusal: state === 'STOPPED' ? STOPPED : problem }];
    });
    const { rows } = await this.preview(actor, { act, bookingIds: results.map(({ bookingId }) => bookingId) });
    return { act, rows, results };
  }

  private order(actor: Actor, { act, reason, approved, bookingIds }: BulkActDto): Promise<string> {
    const details: BulkWish = { act, ...(reason !== undefined && { reason }), ...(approved !== undefined && { approved }) };
    return this.transactions.run((tx) => this.jobs.order(tx, actor, JOB, details, bookingIds));
  }

  private async tryOne(actor: Actor, bookingId: string, wish: BulkWish): Promise<Refusal | null> {
    try {
      await this.one(actor, bookingId, wish);
      return null;
    } catch (error) {
      if (error instanceof DomainError) return { code: error.code, params: error.params };
      // What is done is done: staff must hear of the others, whatever broke here.
      this.log.error(`${wish.act} of booking ${bookingId} has failed`, error instanceof Error ? error.stack : String(error));
      return { code: 'booking.act_failed', params: {} };
    }
  }

  private async one(actor: Actor, bookingId: string, { act, reason = '', approved = false }: BulkWish, also?: Also): Promise<void> {
    const booking = await this.bookings.find(bookingId);
    if (!booking) throw notFound('booking.unknown');
    assertRequest(act, booking.state);
    if (act === 'approve') await this.decide.run(actor, bookingId, { accept: true }, also);
    else if (act === 'reject') await this.decide.run(actor, bookingId, { accept: false, reason }, also);
    else if (act === 'waitlist') await this.stepBack.run(actor, bookingId, approved, also);
    else await this.cancel.run(actor, bookingId, reason, also);
  }

  private async runs(ids: readonly string[]): Promise<RunOfRow[]> {
    if (ids.length === 0) return [];
    return this.database.query(
      `SELECT r.id, r.code, r.title, r.first_date AS firstDate, r.state, l.waiting
       FROM course_run r JOIN seat_ledger l ON l.course_run_id = r.id WHERE r.id IN (?)`,
      [ids],
    );
  }
}
