import { Injectable, Logger } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { notFound } from '../../../errors/domain-error.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { type Actor, SYSTEM } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import { unusedOf } from '../domain/place-plans.js';
import { eachAlone } from '../each-alone.js';
import { ledgerVersion, PlacesStore } from './places.store.js';
import { QuotaStore } from './quota.store.js';
import { SeatOffers } from '../waitlist/seat-offers.service.js';

const AT_ONCE = 100;

/** Gives the places that an organisation did not use to everybody, through the one door for freed seats. */
@Injectable()
export class ReleaseQuotasService {
  private readonly log = new Logger('quotas');

  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly quotas: QuotaStore,
    private readonly door: SeatOffers,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** All quotas whose day is over in Germany. @returns how many were released */
  async due(): Promise<number> {
    const due = await this.quotas.due(berlinDate(this.clock.now()), AT_ONCE);
    const nameOf = ({ runId, organisationId }: (typeof due)[number]): string => `the release of ${organisationId} in run ${runId}`;
    return eachAlone(due, this.log, nameOf, async ({ runId, organisationId }) => {
      await this.run(SYSTEM, runId, organisationId);
      return true;
    });
  }

  /** Releasing twice is releasing once. @throws DomainError `quota.unknown` */
  run(actor: Actor, runId: string, organisationId: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      await this.places.lockFull(tx, runId);
      const quota = await this.quotas.find(tx, runId, organisationId);
      if (!quota) throw notFound('quota.unknown');
      if (quota.isReleased) return;
      const unused = unusedOf(quota);
      await this.places.hold(tx, runId, -unused);
      this.quotas.release(tx, quota.id, this.clock.now());
      const facts = { organisationId, places: unused };
      await this.audit.append(tx, actor, 'quota.released', { type: 'course_run', id: runId }, facts, ledgerVersion(runId));
      await this.door.fill(tx, runId);
    });
  }
}
