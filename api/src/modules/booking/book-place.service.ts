import { Injectable } from '@nestjs/common';
import { newNonce } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import { conflict, invalid, notFound } from '../../errors/domain-error.js';
import { OncePerKey } from '../../http/once-per-key.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import type { RunPulse } from '../catalogue/index.js';
import { BookingActs } from './booking-acts.js';
import { type Booking, BookingStore, type RunToBook } from './booking.store.js';
import { decideBooking } from './domain/decide-booking.js';
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
  /** The run and its seats at that moment. */
  readonly run: RunPulse;
}

interface Place {
  readonly ledger: Ledger;
  readonly position: number | null;
  /** Null when nobody we know wants it. */
  readonly personId: string | null;
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

  private async book(tx: Tx, actor: Actor, run: RunToBook, wish: PlaceWish, state: 'CONFIRMED' | 'REQUESTED'): Promise<PlaceAnswer> {
    const { ledger, position, ...place } = (await this.place(tx, run, wish)) ?? (await this.refuse(tx, run, wish));
    const now = this.clock.now();
    const personId = place.personId ?? this.participants.add(tx, wish, now);
    if (wish.newsletter) this.participants.consent(tx, personId, 'NEWSLETTER', now);
    const booking = this.bookings.insert(tx, {
      runId: run.id,
      personId,
      state: position === null ? state : 'WAITLISTED',
      organisationId: wish.organisationId,
      organisationName: wish.organisationName,
      callTime: wish.callTime,
      language: wish.language,
      ledgerVersion: ledger.version,
      linkNonce: newNonce(),
      createdAt: now,
    });
    await this.acts.record(tx, actor, 'booking.created', booking);
    return { booking, position, run: { ...ledger, id: run.id, revision: run.revision, state: run.state } };
  }

  /**
   * A place, or one on the list. The person is looked for in the same round trip and yet behind the ledger's lock: of two
   * bookings for one person the second must see whom the first has added.
   */
  private async place(tx: Tx, run: RunToBook, wish: PlaceWish): Promise<Place | null> {
    const [seat, personId] = await Promise.all([this.places.take(tx, run.id), this.participants.find(tx, wish)]);
    if (seat) return { ledger: seat, position: null, personId };
    if (!wish.waitlist) return null;
    // A ledger that gave no place was not locked, so the person is looked for again.
    const [queue, person] = await Promise.all([this.places.joinQueue(tx, run.id, run.waitlistSize), this.participants.find(tx, wish)]);
    return queue && { ledger: queue, position: queue.waiting, personId: person };
  }

  private async refuse(tx: Tx, run: RunToBook, wish: PlaceWish): Promise<never> {
    const { waiting } = await this.places.look(tx, run.id);
    const open = waiting < run.waitlistSize;
    if (wish.waitlist && !open) throw conflict('booking.waitlist_full', { title: run.title });
    throw conflict('booking.run_full', { title: run.title, waitlist: open });
  }
}

const hasContact = (wish: PlaceWish): boolean => Boolean(wish.email || wish.phone || wish.organisationId || wish.organisationName);
