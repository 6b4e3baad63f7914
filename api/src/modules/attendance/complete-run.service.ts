import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { EndUndecidedService } from '../booking/index.js';
import { RunStore } from '../catalogue/index.js';
import { RunMails } from '../mail/index.js';
import { AttendanceSheets } from './attendance-sheets.service.js';
import { AttendanceStore } from './attendance.store.js';
import { decideCompletion, type Outcome, outcomes } from './domain/completion.js';

/** How many participants got which outcome. */
export interface Completion {
  readonly completed: number;
  readonly incomplete: number;
  readonly noShow: number;
}

/**
 * Closes a run whose dates are over: each participant gets an outcome, the attendance can no longer be
 * changed, and whoever still asked or waited hears that there is no place.
 */
@Injectable()
export class CompleteRunService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: AttendanceStore,
    private readonly sheets: AttendanceSheets,
    private readonly undecided: EndUndecidedService,
    private readonly runs: RunStore,
    private readonly mails: RunMails,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `run.unknown`, `run.move_impossible`, `run.not_over`, `attendance.missing` */
  run(actor: Actor, runId: string): Promise<Completion> {
    const now = this.clock.now();
    return this.transactions.run(async (tx) => {
      const revision = await this.store.nextRevision(tx, runId);
      await this.undecided.endAll(tx, actor, runId);
      const sheet = await this.sheets.read(tx, runId);
      const decided = [...decideCompletion(sheet, now)].map(([{ bookingId }, outcome]) => ({ bookingId, outcome }));
      if (sheet.run.state !== 'RUNNING') await this.runs.move(tx, runId, 'RUNNING');
      await this.runs.move(tx, runId, 'COMPLETED', { completedAt: now });
      for (const outcome of outcomes) await this.end(tx, actor, outcome, decided, now);
      const counts = countsOf(decided);
      await this.audit.append(tx, actor, 'run.completed', { type: 'course_run', id: runId }, { ...counts, revision });
      return counts;
    });
  }

  private async end(tx: Tx, actor: Actor, outcome: Outcome, decided: readonly Decided[], now: Date): Promise<void> {
    const bookingIds = decided.filter((one) => one.outcome === outcome).map((one) => one.bookingId);
    await this.store.endBookings(tx, bookingIds, outcome, now);
    for (const id of bookingIds) await this.audit.append(tx, actor, 'booking.ended', { type: 'booking', id }, { state: outcome });
    // A friendly word to each, once, also when the run is opened again and closed anew (E09).
    if (outcome !== 'NO_SHOW') return;
    const missed = bookingIds.map((id) => ({ id }));
    await this.mails.addUntold(tx, missed, 'booking.no_show');
  }
}

interface Decided {
  readonly bookingId: string;
  readonly outcome: Outcome;
}

function countsOf(decided: readonly Decided[]): Completion {
  const count = (outcome: Outcome): number => decided.filter((one) => one.outcome === outcome).length;
  return { completed: count('COMPLETED'), incomplete: count('INCOMPLETE'), noShow: count('NO_SHOW') };
}
