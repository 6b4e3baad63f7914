import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Transactions } from '../../../database/transactions.js';
import { notFound } from '../../../errors/domain-error.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { type Actor, SYSTEM } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import { RunStore } from '../../catalogue/index.js';
import { unusedOf } from '../domain/place-plans.js';
import { eachAlone } from '../each-alone.js';
import { ledgerVersion, PlacesStore } from './places.store.js';
import { type Quota, QuotaStore } from './quota.store.js';
import { SeatOffers } from '../waitlist/seat-offers.service.js';

const AT_ONCE = 100;

/** Gives the places that an organisation did not use to everybody, through the one door for freed seats. */
@Injectable()
export class ReleaseQuotasService {
  private readonly log = new Logger('quotas');

  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly quotas: QuotaStore,
    private readonly runs: RunStore,
    private readonly door: SeatOffers,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** All quotas whose day is over in Germany, and those of courses that begin. @returns how many were released */
  async due(): Promise<number> {
    const today = berlinDate(await this.clock.shared(this.database));
    const due = await this.quotas.due(today, AT_ONCE);
    const nameOf = ({ runId, organisationId }: (typeof due)[number]): string => `the release of ${organisationId} in run ${runId}`;
    // Staff may have put the day off since it was read.
    return eachAlone(due, this.log, nameOf, ({ runId, organisationId, firstDate }) =>
      this.release(SYSTEM, runId, organisationId, ({ releaseOn }) => releaseOn < today || firstDate <= today),
    );
  }

  /** Releasing twice is releasing once. @throws DomainError `quota.unknown` */
  async run(actor: Actor, runId: string, organisationId: string): Promise<void> {
    await this.release(actor, runId, organisationId, () => true);
  }

  /** @returns false when there was nothing to release */
  private release(actor: Actor, runId: string, organisationId: string, isMeant: (quota: Quota) => boolean): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      await this.places.lockFull(tx, runId);
      const quota = await this.quotas.find(tx, runId, organisationId);
      if (!quota) throw notFound('quota.unknown');
      if (quota.isReleased || !isMeant(quota)) return false;
      const unused = unusedOf(quota);
      await this.places.hold(tx, runId, -unused);
      this.quotas.release(tx, quota.id, this.clock.now());
      // Whoever planned to publish the run knew the day: only what staff do before it is a change.
      if (actor !== SYSTEM) await this.runs.touch(tx, runId);
      const facts = { organisationId, places: unused };
      await this.audit.append(tx, actor, 'quota.released', { type: 'course_run', id: runId }, facts, ledgerVersion(runId));
      await this.door.fill(tx, runId);
      return true;
    });
  }
}
