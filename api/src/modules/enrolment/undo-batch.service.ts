import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { conflict, notFound } from '../../errors/domain-error.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { UndoEnrolmentService } from '../booking/index.js';
import { actorOf, MembersStore } from '../organisations/index.js';
import { type BatchPerson, EnrolmentBatchStore } from './enrolment-batch.store.js';

/** Takes back a whole act within some minutes: as if it had not been. */
@Injectable()
export class UndoBatchService {
  constructor(
    private readonly transactions: Transactions,
    private readonly batches: EnrolmentBatchStore,
    private readonly undo: UndoEnrolmentService,
    private readonly members: MembersStore,
    private readonly clock: Clock,
  ) {}

  /** Twice is once. @throws DomainError `enrolment.unknown`, `enrolment.undo_too_late` */
  async run(actor: Actor, organisationId: string, batchId: string): Promise<void> {
    const by = actorOf(actor, organisationId);
    // Read before, because the ledger must be locked first of all.
    const known = await this.batches.find(organisationId, batchId);
    if (!known) throw notFound('enrolment.unknown');
    await this.transactions.run(async (tx) => {
      const people = await this.batches.people(tx, batchId);
      const bookingIds = people.map(({ bookingId }) => bookingId);
      await this.undo.run(tx, by, known.runId, bookingIds);
      const now = this.clock.now();
      const batch = await this.batches.findLocked(tx, organisationId, batchId);
      if (!batch || batch.undoneAt) return;
      if (now > batch.undoUntil) throw conflict('enrolment.undo_too_late');
      this.forget(tx, organisationId, people, batch.createdAt);
      this.batches.close(tx, batchId, now);
    });
  }

  private forget(tx: Tx, organisationId: string, people: readonly BatchPerson[], since: Date): void {
    const newcomers = people.filter(({ isNewMember }) => isNewMember).map(({ personId }) => personId);
    this.members.forget(tx, organisationId, newcomers, since);
  }
}
