import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import type { Tx } from '../../database/tx.js';
import { WorkLoop } from '../../database/work-loop.js';
import { type Actor, actorId, SYSTEM } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { type JobStep, type LeasedJob, StaffJobStore, type StepProblem } from './staff-job.store.js';

const LEASE_SECONDS = 60;

/** What one step does; why it is refused, or null. Done twice it must be done once: a process may die before it is noted. */
export type StepWork = (actor: Actor, details: unknown, bookingId: string | null) => Promise<StepProblem | null>;

/**
 * Long work of staff: ordered in a moment, done step by step by whichever process has the lease, to be stopped between two
 * steps. Rooms say what a step of their kind does; the shelf knows none of them.
 */
@Injectable()
export class StaffJobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('staff jobs');
  private readonly kinds = new Map<string, StepWork>();
  private readonly loop = new WorkLoop('the list of long work', this.log, () => this.takeNext());

  constructor(
    private readonly config: AppConfig,
    private readonly store: StaffJobStore,
    private readonly audit: AuditLog,
  ) {}

  register(kind: string, work: StepWork): void {
    this.kinds.set(kind, work);
  }

  /** @param steps a booking for each step, or null for work that is one step @returns its id */
  async order(tx: Tx, actor: Actor, kind: string, details: object, steps: readonly (string | null)[]): Promise<string> {
    const id = await this.store.insert(tx, { kind, details, orderedBy: actorId(actor), steps });
    await this.audit.append(tx, actor, 'job.ordered', { type: 'job', id }, { kind, steps: steps.length });
    tx.onCommit(() => this.nudge());
    return id;
  }

  onApplicationBootstrap(): void {
    if (this.config.role !== 'web') this.loop.start();
  }

  /** Finishes the step in hand; the others are for whoever comes next. */
  beforeApplicationShutdown(): Promise<void> {
    return this.loop.end();
  }

  /** Works until nothing is due. */
  drain(): Promise<void> {
    return this.loop.drain();
  }

  private nudge(): void {
    if (this.config.role !== 'web') this.loop.nudge();
  }

  private async takeNext(): Promise<boolean> {
    const job = await this.store.claim(LEASE_SECONDS);
    if (job) await this.work(job);
    return job !== null;
  }

  private async work(job: LeasedJob): Promise<void> {
    for (let step = await this.store.nextStep(job); step; step = await this.store.nextStep(job)) {
      const problem = await this.tryStep(job, step);
      if (!(await this.store.note(job, step, problem, LEASE_SECONDS)) || this.loop.isEnding) return;
    }
    await this.store.finish(job);
  }

  private async tryStep(job: LeasedJob, { bookingId }: JobStep): Promise<StepProblem | null> {
    try {
      const work = this.kinds.get(job.kind);
      if (!work) throw new Error(`nobody knows how to do ${job.kind}`);
      return await work(actorOf(job), JSON.parse(job.details), bookingId);
    } catch (error) {
      this.log.error(`${job.kind} of ${job.id} has failed`, error instanceof Error ? error.stack : String(error));
      return { code: 'job.step_failed', params: {} };
    }
  }
}

const actorOf = ({ orderedBy, roles }: LeasedJob): Actor => (orderedBy === null ? SYSTEM : { kind: 'staff', accountId: orderedBy, roles });
