import { Injectable } from '@nestjs/common';
import { newNonce } from '../../../database/ids.js';
import type { Tx } from '../../../database/tx.js';
import { conflict, notFound } from '../../../errors/domain-error.js';
import { OncePerKey } from '../../../http/once-per-key.js';
import { Clock } from '../../../time/clock.js';
import type { Actor } from '../../access/index.js';
import { BookingActs } from '../booking-acts.js';
import { type Booking, BookingStore } from '../booking.store.js';
import { waysLeft } from '../domain/extra-places.js';
import { canStillCome } from '../domain/named-booking.js';
import { overbookRefusal } from '../domain/place-plans.js';
import { type ParticipantWish, ParticipantStore } from '../eligibility/participant.store.js';
import { ExtraPlacesStore } from './extra-places.store.js';
import { type Ledger, PlacesStore } from './places.store.js';
import { StaffPlacesQueries } from './staff-places.queries.service.js';

export interface OverbookWish extends ParticipantWish {
  /** Why this person gets a place although there is none: staff read it later. */
  readonly reason: string;
}

/**
 * Books a person beyond the capacity: a named decision of staff with a reason, up to what the room holds (E27, pain 41).
 * It is the only way past the capacity.
 */
@Injectable()
export class OverbookService {
  constructor(
    private readonly once: OncePerKey,
    private readonly places: PlacesStore,
    private readonly extraPlaces: ExtraPlacesStore,
    private readonly queries: StaffPlacesQueries,
    private readonly bookings: BookingStore,
    private readonly participants: ParticipantStore,
    private readonly acts: BookingActs,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `run.unknown`, `places.still_free`, `places.room_full`, `booking.closed`, `booking.already_booked` */
  run(actor: Actor, runId: string, wish: OverbookWish, key: string): Promise<Booking> {
    return this.once.run({ scope: `overbook:${runId}`, key, body: wish }, (tx) => this.book(tx, actor, runId, wish));
  }

  private async book(tx: Tx, actor: Actor, runId: string, { reason, ...wish }: OverbookWish): Promise<Booking> {
    const ledger = (await this.places.overbook(tx, runId)) ?? (await this.refuse(tx, runId));
    const now = this.clock.now();
    const [run, personId] = await Promise.all([this.queries.runOf(tx, runId), this.participants.find(tx, wish, now)]);
    if (!run) throw notFound('run.unknown');
    if (!canStillCome(run, now)) throw conflict('booking.closed', { title: run.title });
    const booking = this.bookings.insert(tx, {
      ...{ runId, personId: personId ?? this.participants.add(tx, wish, now), state: 'CONFIRMED', findings: [], linkNonce: newNonce() },
      ...{ organisationId: wish.organisationId, organisationName: null, callTime: null, language: wish.language },
      ...{ ledgerVersion: ledger.version, createdAt: now, enteredAt: null },
    });
    this.bookings.enterLate(tx, booking, now);
    const [way] = waysLeft(await this.extraPlaces.of(tx, runId)) ?? [];
    if (way) this.extraPlaces.take(tx, runId, booking.id, { takes: [way], wishes: [] });
    await this.extraPlaces.chooseForSilent(tx, runId);
    const numbers = { taken: ledger.taken, held: ledger.held, capacity: ledger.capacity };
    await this.acts.record(tx, actor, 'booking.overbooked', booking, { reason, ...numbers });
    return booking;
  }

  private async refuse(tx: Tx, runId: string): Promise<Ledger> {
    const ledger = await this.places.lockFull(tx, runId);
    throw ledger ? overbookRefusal(ledger) : notFound('run.unknown');
  }
}
