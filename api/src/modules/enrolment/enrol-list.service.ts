import { Injectable } from '@nestjs/common';
import { isId, newId } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import { conflict, invalid, notFound } from '../../errors/domain-error.js';
import { OncePerKey } from '../../http/once-per-key.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { BookingSlips, EnrolMembersService, type EnrolledMember } from '../booking/index.js';
import { actorOf, MembersStore, type OrganisationActor } from '../organisations/index.js';
import { type EnrolledRow, EnrolmentBatchStore } from './enrolment-batch.store.js';
import type { ImportContent } from './import-content.js';
import { type KnownRow, ListCheck } from './list-check.service.js';
import { type MemberImport, MemberImportStore } from './member-import.store.js';

/** So long an act can be taken back; until then nobody is told of it. */
export const UNDO_MINUTES = 5;
const MINUTE = 60_000;
const MOST_AT_ONCE = 500;

interface EnrolAsk {
  readonly organisationId: string;
  readonly importId: string;
  readonly notice: string;
}

/** Enrols all lines of a list that can be enrolled, in one act; the others stay in it. */
@Injectable()
export class EnrolListService {
  constructor(
    private readonly once: OncePerKey,
    private readonly lists: MemberImportStore,
    private readonly check: ListCheck,
    private readonly enrol: EnrolMembersService,
    private readonly batches: EnrolmentBatchStore,
    private readonly members: MembersStore,
    private readonly slips: BookingSlips,
    private readonly clock: Clock,
  ) {}

  /**
   * @param key idempotency key: one click, one act
   * @returns the batch's id
   * @throws DomainError `import.unknown`, `import.nobody_to_enrol`
   */
  async run(actor: Actor, organisationId: string, importId: string, notice: string, key: string | undefined): Promise<{ id: string }> {
    const by = actorOf(actor, organisationId);
    if (!key) throw invalid('request.idempotency_key_missing');
    if (!isId(key)) throw invalid('request.idempotency_key_invalid');
    const wish = { scope: `enrol:${importId}`, key: key.toLowerCase(), body: { organisationId, importId, notice } };
    // Read before, because the ledger must be locked first of all.
    const known = await this.lists.find(organisationId, importId, this.clock.now());
    if (!known) throw notFound('import.unknown');
    return this.once.run(wish, (tx) => this.act(tx, by, known.runId, { organisationId, importId, notice }));
  }

  private async act(tx: Tx, actor: OrganisationActor, runId: string, ask: EnrolAsk): Promise<{ id: string }> {
    const { organisationId, importId, notice } = ask;
    const version = await this.enrol.begin(tx, runId);
    // By the clock that says when the mails are due: until then the act can be taken back.
    const now = await this.clock.shared(tx);
    const list = await this.lists.findLocked(tx, organisationId, importId, now);
    if (!list) throw notFound('import.unknown');
    const scope = { organisationId, runId, content: list.content };
    const rows = (await this.check.enrollable(tx, scope)).slice(0, MOST_AT_ONCE);
    const undoUntil = new Date(now.getTime() + UNDO_MINUTES * MINUTE);
    const wishes = rows.map(({ wish }) => wish);
    const enrolled = await this.enrol.run(tx, actor, { runId, organisationId, wishes }, { version, mailsAt: undoUntil });
    const placed = enrolled.flatMap((member, at) => placedRow(member, rows[at]) ?? []);
    if (placed.length === 0) throw conflict('import.nobody_to_enrol');
    const newcomers = placed.filter(({ isNewMember }) => isNewMember).map(({ personId }) => personId);
    this.members.add(tx, organisationId, newcomers, berlinDate(now), { version: notice, at: now });
    const id = newId();
    this.batches.insert(tx, { ...ask, id, runId, accountId: actor.accountId, at: now, undoUntil, rows: placed });
    const onPaper = placed.filter(({ needsSlip }) => needsSlip).map(({ bookingId }) => bookingId);
    this.slips.add(tx, onPaper, now);
    this.keepTheRest(tx, list, placed);
    return { id };
  }

  /** Who is enrolled leaves the list at once: it holds no more about people than it must. */
  private keepTheRest(tx: Tx, { id, content }: MemberImport, placed: readonly EnrolledRow[]): void {
    const done = new Set(placed.map(({ n }) => n));
    const rest: ImportContent = { ...content, rows: content.rows.filter(({ n }) => !done.has(n)) };
    this.lists.save(tx, id, rest);
  }
}

function placedRow({ booking, personId }: EnrolledMember, row: KnownRow | undefined): EnrolledRow | null {
  if (!booking || !personId || !row) return null;
  return {
    ...{ n: row.n, hash: row.hash, bookingId: booking.id, personId },
    isNewMember: !row.isMember,
    needsSlip: row.wish.person.email === null,
  };
}
