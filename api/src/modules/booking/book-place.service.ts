import { Injectable } from '@nestjs/common';
import { newNonce } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import { conflict, invalid, notFound } from '../../errors/domain-error.js';
import { OncePerKey } from '../../http/once-per-key.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { BookingActs } from './booking-acts.js';
import { type Booking, BookingStore } from './booking.store.js';
import { type BookableRun, decideBooking } from './domain/decide-booking.js';
import { type ParticipantWish, ParticipantStore } from './participant.store.js';
import { type Ledger, PlacesStore } from './places.store.js';

export interface PlaceWish extends ParticipantWish {
  readonly organisationName: string | null;
  readonly callTime: string | null;
  readonly needs: readonly string[];
  /** Mails about new courses: a consent of its own. */
  readonly newsletter: boolean;
  /** Join the waiting list when no place is free. */
  readonly waitlist: boolean;
}

/** What the person is told; the same again when the same wish arrives twice. */
export interface PlaceAnswer {
  readonly booking: Booking;
  /** Place in the queue, counted from 1. */
  readonly position: number | null;
}

/** Books a place for a person, or a place on the waiting list. */
@Injectable()
export class BookPlaceService {
  constructor(
    private readonly once: OncePerKey,
    private readonly places: PlacesStore,
    private readonly bookings: BookingStore,
    private readonly participants: ParticipantStore,
    private readonly acts: BookingActs,
    private readonly clock: Clock,
  ) {}

  /**
   * @param runRef id or slug of the run
   * @param key idempotency key of this wish: one wish, one booking
   * @throws DomainError `run.unknown`, `booking.run_full`, `booking.waitlist_full`, `booking.already_booked`, `booking.closed` …
   */
  async run(actor: Actor, runRef: string, wish: PlaceWish, key: string): Promise<PlaceAnswer> {
    const run = await this.bookings.findBookableRun(runRef);
    if (!run) throw notFound('run.unknown');
    await this.checkOrganisation(wish.organisationId);
    return this.once.run({ scope: `book:${run.id}`, key, body: wish }, async (commit) => {
      const decision = decideBooking(run, { birthYear: wish.birthYear, hasContact: hasContact(wish) }, this.clock.now());
      if ('refusal' in decision) throw decision.refusal;
      const needsUntil = await this.participants.needsKeptUntil(wish.needs, run.lastDate);
      return commit(async (tx) => {
        const answer = await this.book(tx, actor, run, wish, decision.state);
        this.participants.addNeeds(tx, answer.booking.id, wish.needs, needsUntil);
        return answer;
      });
    });
  }

  private async checkOrganisation(id: string | null): Promise<void> {
    if (id === null || (await this.bookings.hasOrganisation(id))) return;
    throw invalid('request.invalid', {}, [{ field: 'organisationId', code: 'validation.is_in' }]);
  }

  private async book(tx: Tx, actor: Actor, run: BookableRun, wish: PlaceWish, state: 'CONFIRMED' | 'REQUESTED'): Promise<PlaceAnswer> {
    const seat = await this.places.take(tx, run.id);
    const queue = seat || !wish.waitlist ? null : await this.places.joinQueue(tx, run.id, run.waitlistSize);
    const ledger = seat ?? queue ?? (await this.refuse(tx, run, wish));
    const now = this.clock.now();
    const personId = await this.participants.findOrAdd(tx, wish, now);
    if (wish.newsletter) this.participants.consent(tx, personId, 'NEWSLETTER', now);
    const booking = this.bookings.insert(tx, {
      runId: run.id,
      personId,
      state: seat ? state : 'WAITLISTED',
      organisationId: wish.organisationId,
      organisationName: wish.organisationName,
      callTime: wish.callTime,
      language: wish.language,
      ledgerVersion: ledger.version,
      linkNonce: newNonce(),
      createdAt: now,
    });
    await this.acts.record(tx, actor, 'booking.created', booking);
    return { booking, position: queue ? queue.waiting : null };
  }

  private async refuse(tx: Tx, run: BookableRun, wish: PlaceWish): Promise<Ledger> {
    const { waiting } = await this.places.look(tx, run.id);
    const open = waiting < run.waitlistSize;
    if (wish.waitlist && !open) throw conflict('booking.waitlist_full', { title: run.title });
    throw conflict('booking.run_full', { title: run.title, waitlist: open });
  }
}

const hasContact = (wish: PlaceWish): boolean => Boolean(wish.email || wish.phone || wish.organisationId || wish.organisationName);
