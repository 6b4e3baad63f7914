import type { BookingState } from '../domain/booking-moves.js';
import { explain, type Reason } from '../domain/explanation.js';
import type { Finding } from '../domain/finding.js';
import type { Entry, Queued } from '../domain/party.js';
import { withoutSeen } from '../domain/seen-since.js';
import type { ParticipantHead, ParticipantRow } from './participants.store.js';
import type { ParticipantDto } from './staff-runs.dto.js';

/** A request is still to be decided in these states, even if a seat is offered. */
const undecided: ReadonlySet<string> = new Set<BookingState>(['REQUESTED', 'WAITLISTED', 'OFFERED']);

export interface WaitingList {
  readonly entries: readonly Entry<Queued>[];
  readonly why: ReadonlyMap<string, Finding>;
}

/** For people of whom nobody waits. */
export const nobodyWaits: WaitingList = { entries: [], why: new Map() };

/** @param party everybody of the same party, at least */
export function shapeParticipant(row: ParticipantRow, list: WaitingList, party: readonly ParticipantHead[]): ParticipantDto {
  const {
    partyId: _partyId,
    waitsAlone: _waitsAlone,
    runId: _runId,
    seenPapers: _seenPapers,
    findings: _findings,
    soundName: _soundName,
    createdAt,
    needs,
    offerExpiresAt,
    approvedAt,
    guardianName,
    guardianContact,
    ...shown
  } = row;
  const place = list.entries.findIndex((entry) => entry.some(({ id }) => id === row.bookingId));
  return {
    ...shown,
    seesNeeds: row.seesNeeds === 1,
    enrolled: row.enrolled === 1,
    late: row.late === 1,
    excused: numbers(row.excused),
    comesMoved: numbers(row.comesMoved),
    offerUntil: offerExpiresAt?.toISOString() ?? null,
    needs: needs ? needs.split(',') : [],
    bookedAt: createdAt.toISOString(),
    position: place < 0 ? null : place + 1,
    reasons: reasonsOf(row, list.why.get(row.bookingId)),
    approved: approvedAt !== null,
    guardian: guardianName && guardianContact ? { name: guardianName, contact: guardianContact } : null,
    party: partyOf(row, party),
  };
}

function partyOf({ bookingId, partyId, state, waitsAlone }: ParticipantRow, party: readonly ParticipantHead[]): ParticipantDto['party'] {
  const others = partyId === null ? [] : party.filter((one) => one.partyId === partyId && one.bookingId !== bookingId);
  if (others.length === 0) return null;
  const isAsked = state === 'WAITLISTED' || state === 'OFFERED';
  const together = others.filter((one) => one.state === state && one.waitsAlone === 0);
  return { others: others.map(({ name }) => name), waitsTogether: isAsked && waitsAlone === 0 && together.length > 0 };
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
