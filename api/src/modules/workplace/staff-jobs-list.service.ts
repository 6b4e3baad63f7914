import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { conflict, forbidden, notFound } from '../../errors/domain-error.js';
import { type Actor, actorId, rolesAllow, rolesOf } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { CertificateOrders } from '../certificates/index.js';
import { StaffJobs, StaffJobStore } from '../staff-jobs/index.js';
import { isOver, jobState } from './domain/job-state.js';
import type { JobKind, StaffJobDto } from './jobs.dto.js';
import { type JobRow, JobsStore } from './jobs.store.js';

/** One list of all long work, whoever ordered it; each sees what they could have ordered. */
@Injectable()
export class StaffJobsList {
  constructor(
    private readonly store: JobsStore,
    private readonly jobs: StaffJobStore,
    private readonly work: StaffJobs,
    private readonly orders: CertificateOrders,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
  ) {}

  /** What goes on comes first, then what ended, the latest order first. */
  async of(actor: Actor): Promise<StaffJobDto[]> {
    const rows = (await this.store.latest()).filter(({ kind }) => this.maySee(actor, kind));
    const jobs = rows.map((row) => shape(row, actorId(actor)));
    const newestFirst = (a: StaffJobDto, b: StaffJobDto): number => b.orderedAt.localeCompare(a.orderedAt) || b.id.localeCompare(a.id);
    return jobs.sort((a, b) => Number(isOver(a.state)) - Number(isOver(b.state)) || newestFirst(a, b));
  }

  /** @throws DomainError `job.unknown`, `job.over` */
  async stop(actor: Actor, id: string): Promise<void> {
    const job = (await this.store.latest()).find((one) => one.id === id);
    if (!job) throw notFound('job.unknown');
    if (!this.maySee(actor, job.kind)) throw forbidden('access.denied');
    const stopped = await (job.kind === 'certificates' ? this.orders.stop(actor, id) : this.stopJob(actor, id));
    if (!stopped) throw conflict('job.over');
  }

  /** @param id everything of one's own that is over, when left out */
  async seen(actor: Actor, id?: string): Promise<void> {
    await this.orders.seen(actor, id);
    await this.transactions.run((tx) => this.jobs.seen(tx, actorId(actor) ?? '', id));
    if (id) await this.lookAfter(actor, id);
  }

  /** What could not go on is everybody's who could have ordered it, until one of them has seen it. */
  private async lookAfter(actor: Actor, id: string): Promise<void> {
    const job = await this.jobs.find(id);
    if (!job || !rolesAllow(rolesOf(actor), this.work.permissionFor(job.kind))) return;
    await this.transactions.run(async (tx) => {
      if (await this.jobs.takeNote(tx, id)) await this.audit.append(tx, actor, 'job.looked_after', { type: 'job', id });
    });
  }

  private maySee(actor: Actor, kind: JobKind): boolean {
    return rolesAllow(rolesOf(actor), kind === 'certificates' ? 'certificates.issue' : this.work.permissionFor(kind));
  }

  private stopJob(actor: Actor, id: string): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const stopped = await this.jobs.stop(tx, id);
      if (stopped) await this.audit.append(tx, actor, 'job.stopped', { type: 'job', id });
      return stopped;
    });
  }
}

function shape({ code, title, ordererId, orderedAt, seenAt, ...row }: JobRow, own: string | null): StaffJobDto {
  const { id, kind, act, orderedBy, problem } = row;
  const facts = { total: row.total, done: row.done, failed: row.failed, stopped: row.stopped };
  const state = jobState({ ...facts, held: Boolean(row.held), stopWished: Boolean(row.stopWished) });
  const isMine = own !== null && ordererId === own;
  return {
    ...{ id, kind, act, state, total: facts.total, done: facts.done, failed: facts.failed, orderedBy, isMine, problem },
    orderedAt: orderedAt.toISOString(),
    isNew: (isMine || problem !== null) && isOver(state) && seenAt === null,
    run: code === null || title === null ? null : { code, title },
  };
}
