import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { sortName } from '../people/index.js';
import type { BookingState } from './domain/booking-moves.js';
import { explain, type Reason } from './domain/explanation.js';
import type { Finding } from './domain/finding.js';
import { type Spread, whyNotOffered } from './domain/offer-order.js';
import { EligibilityStore } from './eligibility.store.js';
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

interface ParticipantRow extends Omit<
  ParticipantDto,
  'needs' | 'bookedAt' | 'position' | 'offerUntil' | 'reasons' | 'approved' | 'guardian'
> {
  findings: string | null;
  approvedAt: Date | null;
  guardianName: string | null;
  guardianContact: string | null;
  offerExpiresAt: Date | null;
  sortName: string;
  needs: string | null;
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
    const [all, spread] = await Promise.all([this.rows(runId), this.eligibility.findSpread(this.database, runId)]);
    const waiting = all.filter((row) => row.state === 'WAITLISTED').map((row) => row.bookingId);
    const tab = statesOfTab[query.state ?? 'seated'];
    const wanted = query.q ? sortName(query.q) : '';
    const shown = all.filter((row) => tab.includes(row.state as BookingState) && matches(row, wanted));
    return {
      counts: Object.fromEntries(
        participantTabs.map((name) => [name, all.filter((row) => statesOfTab[name].includes(row.state as BookingState)).length]),
      ) as ParticipantsDto['counts'],
      rows: shown.map((row) => shape(row, waiting.indexOf(row.bookingId), spread)),
    };
  }

  /** In the order of the ledger, so that the waiting list reads from first to last. */
  private rows(runId: string): Promise<ParticipantRow[]> {
    return this.database.query(
      `SELECT b.id AS bookingId, p.id AS personId, b.number, p.name, p.latin_name AS latinName, p.call_name AS callName, b.state,
              COALESCE(g.name, b.organisation_name) AS organisation, b.created_at AS createdAt, b.call_time AS callTime,
              p.sort_name AS sortName, f.expires_at AS offerExpiresAt, b.findings, b.approved_at AS approvedAt,
              a.name AS guardianName, a.contact AS guardianContact,
              (SELECT c.value FROM contact_channel c WHERE c.person_id = p.id AND c.kind = 'EMAIL' ORDER BY c.id LIMIT 1) AS email,
              (SELECT c.value FROM contact_channel c WHERE c.person_id = p.id AND c.kind = 'PHONE' ORDER BY c.id LIMIT 1) AS phone,
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

function shape(row: ParticipantRow, place: number, spread: Spread): ParticipantDto {
  const {
    sortName: _sortName,
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
    offerUntil: offerExpiresAt?.toISOString() ?? null,
    needs: needs ? needs.split(',') : [],
    bookedAt: createdAt.toISOString(),
    position: place < 0 ? null : place + 1,
    reasons: reasonsOf(row, spread),
    approved: approvedAt !== null,
    guardian: guardianName && guardianContact ? { name: guardianName, contact: guardianContact } : null,
  };
}

/** What was found when the person booked; of somebody who waits, whether they are passed over now. */
function reasonsOf({ bookingId, state, findings }: ParticipantRow, spread: Spread): Reason[] {
  const kept = (JSON.parse(findings ?? '[]') as Finding[]).filter(({ code }) => code !== 'organisation_waits');
  const blocked = state === 'WAITLISTED' ? whyNotOffered(bookingId, spread) : null;
  return explain(blocked ? [...kept, blocked] : kept, 'staff');
}
