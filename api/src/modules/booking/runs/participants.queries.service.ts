import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { notFound } from '../../../errors/domain-error.js';
import { type Actor, actorId } from '../../access/index.js';
import { isHeardIn, soundsSought } from '../../people/index.js';
import type { BookingState } from '../domain/booking-moves.js';
import { findsAll } from '../domain/find-by-words.js';
import type { Finding } from '../domain/finding.js';
import { offerOrder, type SeatsToOffer, type Spread, whyNotOffered } from '../domain/offer-order.js';
import { entriesOf, type Entry, idsOf, type Queued } from '../domain/party.js';
import { EligibilityStore } from '../eligibility/eligibility.store.js';
import { shapeParticipant, type WaitingList } from './participant-shape.js';
import { type ParticipantHead, ParticipantsStore } from './participants.store.js';
import {
  type ParticipantDto,
  type ParticipantsDto,
  type ParticipantsQuery,
  type ParticipantTab,
  participantTabs,
  PEOPLE_ON_A_PAGE,
} from './staff-runs.dto.js';

/** Which bookings each tab of the participants page shows. */
export const statesOfTab: Record<ParticipantTab, readonly BookingState[]> = {
  seated: ['CONFIRMED', 'COMPLETED', 'INCOMPLETE', 'OFFERED'],
  requested: ['REQUESTED'],
  waiting: ['WAITLISTED'],
  cancelled: [
    'CANCELLED_BY_PARTICIPANT',
    'CANCELLED_BY_ORG',
    'CANCELLED_BY_STAFF',
    'RUN_CANCELLED',
    'REJECTED',
    'OFFER_EXPIRED',
    'OFFER_DECLINED',
  ],
  absent: ['NO_SHOW'],
};

/** The participants of one run with their contacts; only for staff. */
@Injectable()
export class ParticipantsQueries {
  constructor(
    private readonly database: Database,
    private readonly store: ParticipantsStore,
    private readonly eligibility: EligibilityStore,
  ) {}

  async list(actor: Actor, runId: string, query: ParticipantsQuery): Promise<ParticipantsDto> {
    const { all, list } = await this.everybody(runId);
    const isFound = finderOf(query.q, await this.store.reachedAt(query.q));
    const found = all.filter((one) => statesOfTab[query.state ?? 'seated'].includes(one.state) && isFound(one));
    const rows = await this.store.rows(
      pageOf(found, query.page).map(({ bookingId }) => bookingId),
      actorId(actor),
    );
    return {
      counts: Object.fromEntries(
        participantTabs.map((name) => [name, all.filter((one) => statesOfTab[name].includes(one.state)).length]),
      ) as ParticipantsDto['counts'],
      found: found.length,
      rows: rows.map((row) => shapeParticipant(row, list, all)),
    };
  }

  /** @throws DomainError `booking.unknown` */
  async one(actor: Actor, runId: string, bookingId: string): Promise<ParticipantDto> {
    const { all, list } = await this.everybody(runId);
    const [row] = await this.store.rows(
      all.flatMap((one) => (one.bookingId === bookingId ? [bookingId] : [])),
      actorId(actor),
    );
    if (!row) throw notFound('booking.unknown');
    return shapeParticipant(row, list, all);
  }

  private async everybody(runId: string): Promise<{ all: ParticipantHead[]; list: WaitingList }> {
    const [all, queue] = await Promise.all([this.store.heads(runId), this.queue(runId)]);
    const entries = entriesOf(all.filter((one) => one.state === 'WAITLISTED').map(queuedOf));
    return { all, list: { entries, why: whyPassedOver(entries, queue) } };
  }

  private async queue(runId: string): Promise<{ seats: SeatsToOffer; spread: Spread }> {
    const [spread, [row]] = await Promise.all([
      this.eligibility.findSpread(this.database, runId),
      this.database.query<{ free: number; holds: number; most: number }[]>(
        `SELECT GREATEST(0, l.capacity - l.taken - l.held) AS free, r.holds_for_parties AS holds, l.capacity - l.held AS most
         FROM seat_ledger l JOIN course_run r ON r.id = l.course_run_id WHERE l.course_run_id = ? AND l.collecting = 0`,
        [runId],
      ),
    ]);
    return { seats: { free: row?.free ?? 0, asks: 'first', holdsForParties: row?.holds === 1, most: row?.most ?? 0 }, spread };
  }
}

/**
 * By any of their names, in whatever script they are typed, by their organisation or the number of the booking.
 * @param reached bookings of those whose address was typed
 */
export function finderOf(typed: string | undefined, reached: ReadonlySet<string>): (one: ParticipantHead) => boolean {
  if (!typed) return () => true;
  const sought = soundsSought(typed);
  return (one) =>
    reached.has(one.bookingId) ||
    findsAll(typed, [one.name, one.latinName, one.callName, one.organisation, one.number]) ||
    isHeardIn(sought, one.soundName);
}

/** @param page from 1; all of them when left out */
export function pageOf<T>(found: readonly T[], page: number | undefined): readonly T[] {
  return page === undefined ? found : found.slice((page - 1) * PEOPLE_ON_A_PAGE, page * PEOPLE_ON_A_PAGE);
}

const queuedOf = ({ bookingId, partyId, waitsAlone }: ParticipantHead): Queued => ({
  id: bookingId,
  partyId: waitsAlone === 1 ? null : partyId,
});

/** Who cannot be asked now, whether or not a seat is free, and who is passed over for want of seats. */
function whyPassedOver(
  entries: readonly Entry<Queued>[],
  { seats, spread }: { seats: SeatsToOffer; spread: Spread },
): Map<string, Finding> {
  const blocked = entries.flatMap((entry) => {
    const why = whyNotOffered(idsOf(entry), spread);
    return why ? entry.map(({ id }) => [id, why] as const) : [];
  });
  const { skipped } = offerOrder(entries.flat(), seats, spread);
  return new Map([...skipped.map(({ waiting, why }) => [waiting.id, why] as const), ...blocked]);
}
