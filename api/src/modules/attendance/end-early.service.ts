import { Injectable } from '@nestjs/common';
import { newId } from '../../database/ids.js';
import { Transactions } from '../../database/transactions.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { EndUndecidedService } from '../booking/index.js';
import { RunStore } from '../catalogue/index.js';
import { RunMails } from '../mail/index.js';
import { AttendanceSheets } from './attendance-sheets.service.js';
import { AttendanceStore } from './attendance.store.js';
import { endEarly } from './domain/early-end.js';

/**
 * Ends a run that people have attended before its last date (E10): the dates to come fall out, whoever was to come hears
 * it, and nothing else ends: the attendance stays, and the run is closed as any other.
 */
@Injectable()
export class EndEarlyService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: AttendanceStore,
    private readonly sheets: AttendanceSheets,
    private readonly undecided: EndUndecidedService,
    private readonly runs: RunStore,
    private readonly mails: RunMails,
    private readonly clock: Clock,
  ) {}

  /**
   * @param reason the people concerned read it
   * @param alternative id or code of the run that they are offered: what they have attended stays, they book there anew
   * @throws DomainError `run.no_alternative`, `run.unknown`, `run.move_impossible`, `run.not_attended`, `run.no_date_ahead`
   */
  async run(actor: Actor, runId: string, reason: string, alternative: string | null = null): Promise<void> {
    await this.transactions.run(async (tx) => {
      await this.store.nextRevision(tx, runId);
      const now = await this.clock.shared(tx);
      const concerned = endEarly(await this.sheets.read(tx, runId), now);
      await this.undecided.endAll(tx, actor, runId);
      const alternativeRunId = alternative ? await this.runs.findAlternative(tx, alternative, runId, now) : null;
      await this.runs.endEarly(tx, actor, runId, { reason, alternativeRunId, now });
      await this.mails.add(
        tx,
        concerned.map(({ bookingId }) => ({ id: bookingId })),
        { kind: 'run.ended_early', once: newId() },
      );
    });
  }
}
