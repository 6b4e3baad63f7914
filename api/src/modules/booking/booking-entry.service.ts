import { Injectable } from '@nestjs/common';
import { newNonce } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import type { PlaceWish } from './book-place.service.js';
import { type Booking, BookingStore } from './booking.store.js';
import { enteredAt, keptFindings } from './domain/eligibility.js';
import type { ExtraDecision } from './domain/extra-places.js';
import type { Finding } from './domain/finding.js';
import { stateWithSeat } from './domain/state-with-seat.js';
import type { Candidate } from './eligibility/eligibility.service.js';
import { ParticipantStore } from './eligibility/participant.store.js';
import { ExtraPlacesStore } from './places/extra-places.store.js';

/** What was decided about one person behind the ledger's lock. */
export interface Decided {
  readonly candidate: Candidate;
  readonly findings: readonly Finding[];
  readonly extras: ExtraDecision;
  readonly isQueued: boolean;
  /** The ledger's version, as a turn of their own; null when it is not known yet. */
  readonly turn: number | null;
}

/** Writes down one booking with all that hangs on it: the person, what they agreed to, places besides the seat, needs. */
@Injectable()
export class BookingEntry {
  constructor(
    private readonly bookings: BookingStore,
    private readonly participants: ParticipantStore,
    private readonly extraPlaces: ExtraPlacesStore,
  ) {}

  async add(tx: Tx, wish: PlaceWish, { candidate, findings, extras, isQueued, turn }: Decided): Promise<Booking> {
    const { run, now } = candidate;
    const personId = candidate.personId ?? this.participants.add(tx, wish, now);
    if (wish.newsletter) this.participants.consent(tx, personId, 'NEWSLETTER', now);
    const booking = this.bookings.insert(tx, {
      runId: run.id,
      personId,
      isNewcomer: candidate.personId === null,
      state: isQueued ? 'WAITLISTED' : stateWithSeat(findings, false),
      findings: keptFindings(findings),
      organisationId: wish.organisationId,
      organisationName: wish.organisationName,
      callTime: wish.callTime,
      language: wish.language,
      ledgerVersion: turn,
      linkNonce: newNonce(),
      createdAt: now,
      enteredAt: enteredAt(findings, now),
    });
    if (wish.declared.guardian) this.participants.addGuardian(tx, booking.id, wish.declared.guardian, now);
    this.extraPlaces.take(tx, run.id, booking.id, extras);
    await this.participants.addNeeds(tx, booking.id, wish.needs, run);
    return booking;
  }
}
