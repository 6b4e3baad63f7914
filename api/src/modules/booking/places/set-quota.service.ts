import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { conflict, notFound } from '../../../errors/domain-error.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import { RunStore } from '../../catalogue/index.js';
import { BookingStore } from '../booking.store.js';
import { assertPlanned } from '../domain/planned-run.js';
import { heldMore, quotaRefusal, type QuotaWish } from '../domain/place-plans.js';
import { ledgerVersion, PlacesStore } from './places.store.js';
import { QuotaStore } from './quota.store.js';
import { SeatOffers } from '../waitlist/seat-offers.service.js';

/** Holds places of a run for an organisation until a day, or changes how many and until when. */
@Injectable()
export class SetQuotaService {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly quotas: QuotaStore,
    private readonly bookings: BookingStore,
    private readonly runs: RunStore,
    private readonly door: SeatOffers,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `run.unknown`, `run.places_settled`, `organisation.unknown`, `quota.below_used`, `quota.not_free`, `request.invalid` (day) */
  async run(actor: Actor, runId: string, organisationId: string, wish: QuotaWish): Promise<void> {
    if (!(await this.bookings.hasOrganisation(organisationId))) throw notFound('organisation.unknown');
    await this.transactions.run(async (tx) => {
      const ledger = await this.places.lockFull(tx, runId);
      assertPlanned(await this.bookings.runStateOf(tx, runId));
      const [quota, first] = await Promise.all([this.quotas.find(tx, runId, organisationId), this.quotas.firstDateOf(tx, runId)]);
      if (!ledger || !first) throw notFound('run.unknown');
      const refusal = quotaRefusal(quota, wish, { today: berlinDate(this.clock.now()), first });
      if (refusal) throw refusal;
      const more = heldMore(quota, wish);
      const free = Math.max(0, ledger.capacity - ledger.taken - ledger.held);
      if (more !== 0 && !(await this.places.hold(tx, runId, more))) throw conflict('quota.not_free', { free, more });
      this.quotas.save(tx, runId, organisationId, wish);
      await this.runs.touch(tx, runId);
      const facts = { organisationId, ...wish };
      await this.audit.append(tx, actor, 'quota.set', { type: 'course_run', id: runId }, facts, ledgerVersion(runId));
      await this.door.fill(tx, runId);
    });
  }
}
