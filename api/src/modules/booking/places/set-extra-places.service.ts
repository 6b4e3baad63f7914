import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../database/transactions.js';
import { conflict, notFound } from '../../../errors/domain-error.js';
import type { Actor } from '../../access/index.js';
import { AuditLog } from '../../audit/index.js';
import { RunStore } from '../../catalogue/index.js';
import type { ExtraKind } from '../domain/extra-places.js';
import { ExtraPlacesStore } from './extra-places.store.js';
import { SeatOffers } from '../waitlist/seat-offers.service.js';
import { ledgerVersion, PlacesStore } from './places.store.js';

/** Sets how many places for children, online or on site a run has; new ones go to those who have a seat and wish for one, and then to those who waited for them. */
@Injectable()
export class SetExtraPlacesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly extraPlaces: ExtraPlacesStore,
    private readonly runs: RunStore,
    private readonly door: SeatOffers,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `run.unknown`, `places.extra_below_taken` */
  run(actor: Actor, runId: string, kind: ExtraKind, capacity: number): Promise<void> {
    return this.transactions.run(async (tx) => {
      if (!(await this.places.lockFull(tx, runId))) throw notFound('run.unknown');
      if (!(await this.extraPlaces.set(tx, runId, kind, capacity))) {
        const taken = (await this.extraPlaces.of(tx, runId)).find((one) => one.kind === kind)?.taken ?? 0;
        throw conflict('places.extra_below_taken', { taken });
      }
      await this.runs.touch(tx, runId);
      await this.extraPlaces.chooseForSilent(tx, runId);
      for (const bookingId of await this.extraPlaces.seatedWishing(tx, runId, kind)) this.extraPlaces.claim(tx, runId, bookingId, [kind]);
      const facts = { kind, capacity };
      await this.audit.append(tx, actor, 'run.extra_places_set', { type: 'course_run', id: runId }, facts, ledgerVersion(runId));
      await this.door.fill(tx, runId);
    });
  }
}
