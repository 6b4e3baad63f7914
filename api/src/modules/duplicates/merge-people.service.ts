import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Transactions } from '../../database/transactions.js';
import type { SqlValue, Tx } from '../../database/tx.js';
import { conflict, notFound } from '../../errors/domain-error.js';
import { Settings } from '../../settings/settings.js';
import { addDays, berlinDate, endOfDay } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { type Actor, actorId } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { EndDoubleService } from '../booking/index.js';
import { type MergePlan, planMerge } from './domain/merge-plan.js';
import type { PersonRecord } from './domain/person-record.js';
import { DuplicateStore, type Pair } from './duplicate.store.js';
import { MergeJournal } from './merge-journal.js';
import { PersonRecords } from './person-records.store.js';

/**
 * Makes two records one (E21): all bookings, certificates and consents stay, of two active bookings of a run the later
 * one is cancelled and its seat goes to the next who waits. Every changed row is noted, so that it can be taken back.
 */
@Injectable()
export class MergePeopleService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly store: DuplicateStore,
    private readonly records: PersonRecords,
    private readonly journal: MergeJournal,
    private readonly doubles: EndDoubleService,
    private readonly settings: Settings,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param keepId the record that survives, one of the pair
   * @returns id of the merge
   * @throws DomainError `duplicates.unknown`, `duplicates.changed_meanwhile`, `duplicates.two_results`
   */
  async run(actor: Actor, pairId: string, keepId: string): Promise<string> {
    const pair = await this.store.open(this.database, pairId);
    const runIds = await this.records.sharedRuns(this.database, pair.firstId, pair.secondId);
    return this.transactions.run(async (tx) => {
      await this.doubles.lock(tx, runIds);
      await this.store.lockPeople(tx, [pair.firstId, pair.secondId]);
      await this.store.decide(tx, pairId, 'MERGED', actorId(actor), this.clock.now());
      const [kept, other] = await this.both(tx, pair, keepId);
      const plan = planMerge(kept, other);
      const [blocker] = plan.blockers;
      if (blocker) throw conflict('duplicates.two_results', { title: blocker.title });
      if (plan.doubles.some(({ ends }) => !runIds.includes(ends.runId))) throw conflict('duplicates.changed_meanwhile');
      for (const { ends, stays } of plan.doubles) await this.doubles.run(tx, actor, ends.id, stays.number);
      const mergeId = await this.carryOut(tx, actor, { kept, other, plan });
      await this.note(tx, actor, mergeId, { kept, other, plan });
      return mergeId;
    });
  }

  /** As they stand behind their locks; the surviving one first. */
  private async both(tx: Tx, { firstId, secondId }: Pair, keepId: string): Promise<[PersonRecord, PersonRecord]> {
    if (keepId !== firstId && keepId !== secondId) throw notFound('duplicates.unknown');
    const kept = await this.records.load(tx, keepId);
    const other = await this.records.load(tx, keepId === firstId ? secondId : firstId);
    if (kept.mergedIntoId ?? other.mergedIntoId) throw conflict('duplicates.changed_meanwhile');
    return [kept, other];
  }

  private async carryOut(tx: Tx, actor: Actor, { kept, other, plan }: Merging): Promise<string> {
    const at = this.clock.now();
    const days = await this.settings.valueOn('person.merge_undo_days', berlinDate(at), tx);
    const undoUntil = endOfDay(addDays(berlinDate(at), days));
    const id = this.journal.open(tx, { survivingId: kept.id, mergedId: other.id, by: actorId(actor), at, undoUntil });
    for (const { id: consentId } of plan.endingConsents) this.journal.change(tx, id, 'consent', consentId, { withdrawn_at: at });
    for (const { id: contactId } of plan.spareContacts) this.journal.remove(tx, id, 'contact_channel', contactId);
    for (const { id: contactId } of demoted(kept, other, plan))
      this.journal.change(tx, id, 'contact_channel', contactId, { is_preferred: 0 });
    for (const { stays, goes, becomes } of plan.profiles) {
      this.journal.remove(tx, id, 'volunteer_profile', goes.id);
      this.journal.change(tx, id, 'volunteer_profile', stays.id, {
        ...{ organisation_id: becomes.organisationId, territory_id: becomes.territoryId, languages: JSON.stringify(becomes.languages) },
        ...{ qualified_on: becomes.qualifiedOn, active_from: becomes.activeFrom, active_to: becomes.activeTo },
      });
    }
    this.journal.moveAll(tx, id, other.id, kept.id);
    this.journal.change(tx, id, 'person', kept.id, learned(kept, other, plan));
    for (const before of [...(await this.store.mergedBefore(tx, other.id)), other.id]) {
      this.journal.change(tx, id, 'person', before, { merged_into_id: kept.id });
    }
    return id;
  }

  private async note(tx: Tx, actor: Actor, mergeId: string, { kept, other, plan }: Merging): Promise<void> {
    const ended = plan.doubles.map(({ ends }) => ends.number);
    await this.audit.append(tx, actor, 'person.merged', { type: 'person', id: kept.id }, { mergeId, from: other.id, ended });
    await this.audit.append(tx, actor, 'person.merged_away', { type: 'person', id: other.id }, { mergeId, into: kept.id });
  }
}

interface Merging {
  readonly kept: PersonRecord;
  readonly other: PersonRecord;
  readonly plan: MergePlan;
}

/** The surviving record's own wish how to be reached goes on. */
function demoted(kept: PersonRecord, other: PersonRecord, { spareContacts }: MergePlan): PersonRecord['contacts'] {
  const wished = new Set(kept.contacts.filter(({ isPreferred }) => isPreferred).map(({ kind }) => kind));
  return other.contacts.filter((contact) => contact.isPreferred && wished.has(contact.kind) && !spareContacts.includes(contact));
}

/** What the surviving record did not know before. */
function learned(kept: PersonRecord, other: PersonRecord, { names }: MergePlan): Record<string, SqlValue> {
  return {
    ...(kept.latinName !== names.latinName && { latin_name: names.latinName }),
    ...(kept.callName !== names.callName && { call_name: names.callName }),
    ...(kept.birthYear !== names.birthYear && { birth_year: names.birthYear }),
    // A no to reminders stays a no.
    ...(!kept.remindersOffAt && other.remindersOffAt && { reminders_off_at: other.remindersOffAt }),
  };
}
