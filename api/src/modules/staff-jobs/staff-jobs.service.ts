import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import type { Also, Tx } from '../../database/tx.js';
import { WorkLoop } from '../../database/work-loop.js';
import { DomainError } from '../../errors/domain-error.js';
import { type Actor, actorId, type Permission, rolesAllow, SYSTEM } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { type JobStep, LeaseLost, type LeasedJob, StaffJobStore, type StepProblem } from './staff-job.store.js';

const LEASE_SECONDS = 60;
/** Often enough that one or two renewals may fail. */
const KEEP_EVERY = 20_000;

export interface Step {
  readonly bookingId: string | null;
  /** Notes that it is done. Belongs into the transaction of the act: then it is done once, whenever a process dies. */
  readonly done: Also;
}

/** What one step does. @throws DomainError when it is refused */
export type StepWork = (actor: Actor, details: unknown, step: Step) => Promise<void>;

interface Kind {
  readonly permission: Permission;
  readonly work: StepWork;
}

/**
 * Long work of staff: ordered in a moment, done step by step by whichever process has the lease, to be stopped between two
 * steps. Rooms say what a step of their kind does; the shelf knows none of them.
 */
@Injectable()
export class StaffJobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('staff jobs');
  private readonly kinds = new Map<string, Kind>();
  private readonly loop = new WorkLoop('the list of long work', this.log, () => this.takeNext());

  constructor(
    private readonly config: AppConfig,
    private readonly store: StaffJobStore,
    private readonly audit: AuditLog,
  ) {}

  /** @param permission what one needs to order it, to see it, and for it to go on */
  register(kind: string, permission: Permission, work: StepWork): void {
    this.kinds.set(kind, { permission, work });
  }

  permissionFor(kind: string): Permission {
    return this.kindOf(kind).permission;
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
    const job = await this.store.claim([...this.kinds.keys()], LEASE_SECONDS);
    if (job) await this.work(job);
    return job !== null;
  }

  private async work(job: LeasedJob): Promise<void> {
    const { permission, work } = this.kindOf(job.kind);
    for (let step = await this.store.nextStep(job); step; step = await this.store.nextStep(job)) {
      const actor = actorOf(job, step);
      if (actor.kind === 'staff' && !rolesAllow(actor.roles, permission)) return this.store.finish(job, 'job.orderer_gone');
      if (!(await this.carryOut(job, step, actor, work)) || this.loop.isEnding) return;
    }
    await this.store.finish(job);
  }

  /** @returns false when another process has taken the job over */
  private async carryOut(job: LeasedJob, step: JobStep, actor: Actor, work: StepWork): Promise<boolean> {
    const heartbeat = setInterval(() => void this.store.keep(job, LEASE_SECONDS).catch(() => undefined), KEEP_EVERY);
    try {
      const done: Also = (tx) => this.store.noteDone(tx, job, step, LEASE_SECONDS);
      await work(actor, JSON.parse(job.details), { bookingId: step.bookingId, done });
      return true;
    } catch (error) {
      if (error instanceof LeaseLost) return false;
      return await this.store.noteFailed(job, step, this.problemOf(error, job), LEASE_SECONDS);
    } finally {
      clearInterval(heartbeat);
    }
  }

  private problemOf(error: unknown, { kind, id }: LeasedJob): StepProblem {
    if (error instanceof DomainError) return { code: error.code, params: error.params };
    this.log.error(`${kind} of ${id} has failed`, error instanceof Error ? error.stack : String(error));
    return { code: 'job.step_failed', params: {} };
  }

  private kindOf(kind: string): Kind {
    const known = this.kinds.get(kind);
    if (!known) throw new Error(`nobody knows how to do ${kind}`);
    return known;
  }
}

const actorOf = ({ orderedBy }: LeasedJob, { roles }: JobStep): Actor =>
  orderedBy === null ? SYSTEM : { kind: 'staff', accountId: orderedBy, roles };
