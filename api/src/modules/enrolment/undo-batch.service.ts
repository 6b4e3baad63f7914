import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Transactions } from '../../database/transactions.js';
import type { Tx } from '../../database/tx.js';
import { conflict, notFound } from '../../errors/domain-error.js';
import type { Actor } from '../access/index.js';
import { UndoEnrolmentService } from '../booking/index.js';
import { actorOf, MembersStore } from '../organisations/index.js';
import { type BatchPerson, EnrolmentBatchStore } from './enrolment-batch.store.js';

/** Takes back a whole act within some minutes: as if it had not been. */
@Injectable()
export class UndoBatchService {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly batches: EnrolmentBatchStore,
    private readonly undo: UndoEnrolmentService,
    private readonly members: MembersStore,
  ) {}

  /** Twice is once. @throws DomainError `enrolment.unknown`, `enrolment.undo_too_late` */
  async run(actor: Actor, organisationId: string, batchId: string): Promise<void> {
    const by = actorOf(actor, organisationId);
    // Read before, because the ledger must be locked first of all.
    const known = await this.batches.find(organisationId, batchId);
    if (!known) throw notFound('enrolment.unknown');
    const people = await this.batches.people(this.database, batchId);
    const bookingIds = people.map(({ bookingId }) => bookingId);
    await this.transactions.run(async (tx) => {
      await this.undo.run(tx, by, { runId: known.runId, bookingIds }, (now) => this.close(tx, organisationId, batchId, now));
      this.forget(tx, organisationId, people, known.createdAt);
    });
  }

  /** @returns whether it was open until now @throws DomainError `enrolment.undo_too_late` */
  private async close(tx: Tx, organisationId: string, batchId: string, now: Date): Promise<boolean> {
    const batch = await this.batches.findLocked(tx, organisationId, batchId);
    if (!batch || batch.undoneAt) return false;
    if (now > batch.undoUntil) throw conflict('enrolment.undo_too_late');
    this.batches.close(tx, batchId, now);
    return true;
  }

  private forget(tx: Tx, organisationId: string, people: readonly BatchPerson[], since: Date): void {
    const newcomers = people.filter(({ isNewMember }) => isNewMember).map(({ personId }) => personId);
    this.members.forget(tx, organisationId, newcomers, since);
  }
}
