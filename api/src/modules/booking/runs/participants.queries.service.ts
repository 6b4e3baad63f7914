import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { sortName } from '../../people/index.js';
import type { BookingState } from '../domain/booking-moves.js';
import { explain, type Reason } from '../domain/explanation.js';
import type { Finding } from '../domain/finding.js';
import { offerOrder, type SeatsToOffer, type Spread, whyNotOffered } from '../domain/offer-order.js';
import { entriesOf, type Entry, idsOf, type Queued } from '../domain/party.js';
import { withoutSeen } from '../domain/seen-since.js';
import { EligibilityStore } from '../eligibility/eligibility.store.js';
import {
  type ParticipantDto,
  type ParticipantsDto,
  type ParticipantsQuery,
  type ParticipantTab,
  participantTabs,
} from './staff-runs.dto.js';

/** Which bookings each tab of the participants page shows. */
const statesOfTab: Record<ParticipantTab, readonly BookingState[]> = {
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

/** A request is still to be decided in these states, even if a seat is offered. */
const undecided: ReadonlySet<string> = new Set<BookingState>(['REQUESTED', 'WAITLISTED', 'OFFERED']);

interface ParticipantRow extends Omit<
  ParticipantDto,
  | 'enrolled'
  | 'late'
  | 'excused'
  | 'comesMoved'
  | 'needs'
  | 'bookedAt'
  | 'position'
  | 'offerUntil'
  | 'reasons'
  | 'approved'
  | 'guardian'
  | 'party'
> {
  enrolled: number;
  late: number;
  excused: string | null;
  comesMoved: string | null;
  findings: string | null;
  approvedAt: Date | null;
  guardianName: string | null;
  guardianContact: string | null;
  offerExpiresAt: Date | null;
  sortName: string;
  partyId: string | null;
  waitsAlone: number;
  needs: string | null;
  seenPapers: string | null;
  createdAt: Date;
}

/** The participants of one run with their contacts; only for staff. */
@Injectable()
export class ParticipantsQueries {
  constructor(
    private readonly database: Database,
    private readonly eligibility: EligibilityStore,
  ) {}

  async list(runId: string, query: ParticipantsQuery): Promise<ParticipantsDto> {
    const [all, queue] = await Promise.all([this.rows(runId), this.queue(runId)]);
    const entries = entriesOf(all.filter((row) => row.state === 'WAITLISTED').map(queuedOf));
    const list = { entries, why: whyPassedOver(entries, queue) };
    const tab = statesOfTab[query.state ?? 'seated'];
    const wanted = query.q ? sortName(query.q) : '';
    const shown = all.filter((row) => tab.includes(row.state as BookingState) && matches(row, wanted));
    return {
      counts: Object.fromEntries(
        participantTabs.map((name) => [name, all.filter((row) => statesOfTab[name].includes(row.state as BookingState)).length]),
      ) as ParticipantsDto['counts'],
      rows: shown.map((row) => ({ ...shape(row, list), party: partyOf(row, all) })),
    };
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

  /** In the order of the ledger, so that the waiting list reads from first to last. */
  private rows(runId: string): Promise<ParticipantRow[]> {
    return this.database.query(
      `SELECT b.id AS bookingId, p.id AS personId, b.number, p.name, p.latin_name AS latinName, p.call_name AS callName, b.state,
              COALESCE(g.name, b.organisation_name) AS organisation, b.created_at AS createdAt, b.call_time AS callTime,
              b.party_id AS partyId, b.waits_alone AS waitsAlone,
              p.sort_name AS sortName, f.expires_at AS offerExpiresAt, b.findings, b.approved_at AS approvedAt,
              b.enrolled_by IS NOT NULL AS enrolled, b.is_late AS late, b.end_reason AS endReason, b.left_on AS leftOn,
              (SELECT m.code FROM booking n JOIN course_run m ON m.id = n.course_run_id WHERE n.id = b.moved_to_id) AS movedTo,
              (SELECT GROUP_CONCAT(s.n ORDER BY s.n) FROM attendance t JOIN session s ON s.id = t.session_id
               WHERE t.booking_id = b.id AND t.state = 'EXCUSED') AS excused,
              (SELECT GROUP_CONCAT(s.n ORDER BY s.n) FROM session_answer q JOIN session s ON s.id = q.session_id AND s.starts_at = q.starts_at
               WHERE q.booking_id = b.id AND q.can_come = 1) AS comesMoved,
              a.name AS guardianName, a.contact AS guardianContact,
              (SELECT c.value FROM contact_channel c WHERE c.person_id = p.id AND c.kind = 'EMAIL' ORDER BY c.id LIMIT 1) AS email,
              (SELECT c.value FROM contact_channel c WHERE c.person_id = p.id AND c.kind = 'PHONE' ORDER BY c.id LIMIT 1) AS phone,
              (SELECT x.kind FROM booking_extra x WHERE x.booking_id = b.id AND x.kind <> 'CHILDCARE' AND x.state = 'HELD' LIMIT 1) AS mode,
              (SELECT GROUP_CONCAT(d.kind) FROM document_check d JOIN course_run c ON c.id = b.course_run_id
               WHERE d.person_id = p.id AND (d.valid_until IS NULL OR d.valid_until >= c.first_date)) AS seenPapers,
              (SELECT GROUP_CONCAT(n.kind ORDER BY n.kind) FROM support_need n WHERE n.booking_id = b.id) AS needs
       FROM booking b JOIN person p ON p.id = b.person_id LEFT JOIN organisation g ON g.id = b.organisation_id
       LEFT JOIN guardian a ON a.booking_id = b.id
       LEFT JOIN seat_offer f ON f.booking_id = b.id AND f.is_open = 1
       WHERE b.course_run_id = ? ORDER BY b.ledger_version, b.id`,
      [runId],
    );
  }
}

function matches(row: ParticipantRow, wanted: string): boolean {
  if (!wanted) return true;
  return [row.sortName, sortName(row.organisation ?? ''), sortName(row.number)].some((text) => text.includes(wanted));
}

function shape(row: ParticipantRow, { entries, why }: WaitingList): Omit<ParticipantDto, 'party'> {
  const place = entries.findIndex((entry) => entry.some(({ id }) => id === row.bookingId));
  const {
    sortName: _sortName,
    partyId: _partyId,
    waitsAlone: _waitsAlone,
    seenPapers: _seenPapers,
    createdAt,
    needs,
    offerExpiresAt,
    findings: _findings,
    approvedAt,
    guardianName,
    guardianContact,
    ...shown
  } = row;
  return {
    ...shown,
    enrolled: row.enrolled === 1,
    late: row.late === 1,
    excused: numbers(row.excused),
    comesMoved: numbers(row.comesMoved),
    offerUntil: offerExpiresAt?.toISOString() ?? null,
    needs: needs ? needs.split(',') : [],
    bookedAt: createdAt.toISOString(),
    position: place < 0 ? null : place + 1,
    reasons: reasonsOf(row, why.get(row.bookingId)),
    approved: approvedAt !== null,
    guardian: guardianName && guardianContact ? { name: guardianName, contact: guardianContact } : null,
  };
}

interface WaitingList {
  readonly entries: readonly Entry<Queued>[];
  readonly why: ReadonlyMap<string, Finding>;
}

const queuedOf = ({ bookingId, partyId, waitsAlone }: ParticipantRow): Queued => ({
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

function partyOf({ bookingId, partyId, state }: ParticipantRow, all: readonly ParticipantRow[]): ParticipantDto['party'] {
  const others = partyId === null ? [] : all.filter((one) => one.partyId === partyId && one.bookingId !== bookingId);
  if (others.length === 0) return null;
  const isAsked = state === 'WAITLISTED' || state === 'OFFERED';
  const own = all.find((one) => one.bookingId === bookingId);
  const together = others.filter((one) => one.state === state && one.waitsAlone === 0);
  return { others: others.map(({ name }) => name), waitsTogether: isAsked && own?.waitsAlone === 0 && together.length > 0 };
}

const numbers = (joined: string | null): number[] => joined?.split(',').map(Number) ?? [];

/**
 * What was found when the person booked, as far as it is not decided yet; of somebody who waits, whether they are passed
 * over now.
 */
function reasonsOf({ state, findings, approvedAt, seenPapers }: ParticipantRow, blocked: Finding | undefined): Reason[] {
  const isOpen = approvedAt === null && undecided.has(state);
  const isSaid = ({ code, effect }: Finding): boolean => code !== 'organisation_waits' && (isOpen || effect === 'advise');
  const kept = withoutSeen(JSON.parse(findings ?? '[]') as Finding[], seenPapers?.split(',') ?? []).filter(isSaid);
  return explain(blocked ? [...kept, blocked] : kept, 'staff');
}
