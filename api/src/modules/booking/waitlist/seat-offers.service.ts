import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/tx.js';
import { Settings } from '../../../settings/settings.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { BookingActs } from '../booking-acts.js';
import { type Booking, BookingStore } from '../booking.store.js';
import { type OfferTerms, offerTerms } from '../domain/offer-terms.js';
import { offerOrder } from '../domain/offer-order.js';
import { entriesOf, type Entry, idsOf, inState } from '../domain/party.js';
import { EligibilityStore } from '../eligibility/eligibility.store.js';
import { PlacesStore } from '../places/places.store.js';
import { QuotaStore } from '../places/quota.store.js';
import { SeatOfferStore } from './seat-offer.store.js';

/** States of a run in which a free seat is worth offering. */
const offeringStates: ReadonlySet<string> = new Set(['PUBLISHED', 'CLOSED_FOR_REGISTRATION', 'CONFIRMED']);

const termNames = ['waitlist.offer_steps', 'waitlist.parallel_hours', 'waitlist.daytime'] as const;

/**
 * The one door for seats that have become free, in whatever way: it offers them to those who wait, in their order, in
 * the transaction that has freed them (pains 2, 4). An offered seat is a taken seat until its deadline.
 */
@Injectable()
export class SeatOffers {
  constructor(
    private readonly places: PlacesStore,
    private readonly offers: SeatOfferStore,
    private readonly quotas: QuotaStore,
    private readonly bookings: BookingStore,
    private readonly eligibility: EligibilityStore,
    private readonly acts: BookingActs,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * Offers every free seat of a run, or ends the question to everybody when the last one is gone. Called behind the
   * ledger's lock, after any change of seats.
   */
  async fill(tx: Tx, runId: string): Promise<void> {
    const ledger = await this.places.look(tx, runId);
    const free = ledger.capacity - ledger.taken - ledger.held;
    if (ledger.collecting || ledger.waiting === 0) return;
    const now = await this.clock.shared(tx);
    const terms = free > 0 || ledger.held > 0 ? await this.terms(tx, runId, now) : null;
    if (terms && ledger.held > 0) await this.offerHeld(tx, runId, terms, now);
    if (free <= 0) return this.endRace(tx, runId, now, () => true);
    if (!terms) return;
    const { asks, holdsForParties } = terms;
    const waiting = await this.bookings.findWaiting(tx, runId);
    const { asked, skipped } = offerOrder(
      waiting,
      { free, asks, holdsForParties, most: ledger.capacity - ledger.held },
      await this.eligibility.findSpread(tx, runId),
    );
    for (const { waiting: booking, why } of skipped) this.offers.skip(tx, { bookingId: booking.id, runId }, why.code, now);
    if (asks === 'all') return this.askEverybody(tx, runId, { asked, terms, now });
    for (const members of asked) {
      for (const { id } of members) this.offers.withdraw(tx, id, now);
      if (!(await this.places.takeFromQueue(tx, runId, idsOf(members)))) return;
      await this.offerSeats(tx, members, terms, now);
    }
  }

  /**
   * What is held for an organisation goes to those whom it enrolled and who wait, before anybody else is asked (E01).
   * Shortly before the start too each of them is asked alone: nobody else could have the seat.
   */
  private async offerHeld(tx: Tx, runId: string, terms: OfferTerms, now: Date): Promise<void> {
    const waiting = await this.quotas.waiting(tx, runId);
    for (const [quotaId, members] of Map.groupBy(waiting, (one) => one.quotaId)) {
      const own = members.map(({ booking }) => booking);
      // Anew for each organisation: the one before may have got the last places of a way.
      const spread = await this.eligibility.findSpread(tx, runId);
      const seats = { free: members[0]?.unused ?? 0, asks: 'first', holdsForParties: false, most: 0 } as const;
      for (const [booking] of offerOrder(own, seats, spread).asked) {
        this.offers.withdraw(tx, booking.id, now);
        if (!(await this.places.takeFromQuota(tx, runId, booking.id, quotaId))) return;
        await this.offerSeats(tx, [booking], { ...terms, asks: 'first' }, now);
      }
    }
  }

  /** Seats that are taken for them already. */
  private async offerSeats(tx: Tx, members: Entry<Booking>, terms: OfferTerms, now: Date): Promise<void> {
    for (const booking of members) await this.bookings.move(tx, booking, 'OFFERED', now);
    await this.offer(tx, inState(members, 'OFFERED'), terms, now);
  }

  /**
   * Shortly before the start nobody's answer is waited for: all are asked, and who answers first has the seat (E04). A
   * party that the seats left are too few for is asked no longer.
   */
  private async askEverybody(tx: Tx, runId: string, { asked, terms, now }: Race): Promise<void> {
    const stillAsked = new Set(asked.flat().map(({ id }) => id));
    await this.endRace(tx, runId, now, ({ partyId, id }) => partyId !== null && !stillAsked.has(id));
    const known = new Set((await this.offers.openOf(tx, runId)).map((offer) => offer.bookingId));
    for (const members of asked) if (!known.has(members[0].id)) await this.offer(tx, members, terms, now);
  }

  /** With the seats gone the question to everybody is over; who was asked is told and stays on the list (E04). */
  private async endRace(tx: Tx, runId: string, now: Date, isOver: (loser: Booking) => boolean): Promise<void> {
    const race = (await this.offers.openOf(tx, runId)).filter((offer) => !offer.holdsSeat);
    if (race.length === 0) return;
    const asked = new Set(race.map((offer) => offer.bookingId));
    for (const members of entriesOf((await this.bookings.findWaiting(tx, runId)).filter(({ id }) => asked.has(id)))) {
      if (!isOver(members[0])) continue;
      for (const { id } of members) await this.offers.closeOf(tx, id, 'WITHDRAWN', now);
      await this.acts.recordOfferTaken(tx, members);
    }
  }

  private async offer(tx: Tx, members: Entry<Booking>, terms: OfferTerms, now: Date): Promise<void> {
    const { expiresAt, asks } = terms;
    for (const { id: bookingId, runId } of members) this.offers.add(tx, { bookingId, runId, holdsSeat: asks === 'first', expiresAt }, now);
    await this.acts.recordOffer(tx, members, terms);
  }

  /** Of whoever changes dates, and asks anew afterwards. */
  async lock(tx: Tx, runId: string): Promise<void> {
    await this.places.lock(tx, runId);
  }

  /**
   * A date of the run was moved, fell out or came: what is offered is so until the course begins now, at the latest; where all were asked
   * and there is time again one after another is asked.
   */
  async askAnew(tx: Tx, runId: string): Promise<void> {
    const now = await this.clock.shared(tx);
    const terms = await this.terms(tx, runId, now);
    const { firstStart } = await this.offers.run(tx, runId);
    const shorter = new Set<string>();
    for (const { bookingId, holdsSeat, expiresAt } of await this.offers.openOf(tx, runId)) {
      if (!holdsSeat && terms?.asks === 'first') this.offers.withdraw(tx, bookingId, now);
      else if (firstStart && (!holdsSeat || expiresAt > firstStart)) {
        this.offers.setDeadline(tx, [bookingId], firstStart);
        if (expiresAt > firstStart) shorter.add(bookingId);
      }
    }
    const open = await this.bookings.findOpen(tx, runId);
    for (const members of entriesOf(open.filter(({ id }) => shorter.has(id)))) await this.acts.askAgain(tx, members, null);
    await this.fill(tx, runId);
  }

  /** When somebody is asked who has to answer an open offer from now on: at night the next morning (E03); null for at once. */
  async asksAt(tx: Tx, runId: string): Promise<Date | null> {
    const terms = await this.terms(tx, runId, await this.clock.shared(tx));
    return terms?.sendAt ?? null;
  }

  private async terms(tx: Tx, runId: string, now: Date): Promise<TermsOfRun | null> {
    const run = await this.offers.run(tx, runId);
    if (run.isPaused || !run.firstStart || !offeringStates.has(run.state)) return null;
    const value = await this.settings.of(termNames, berlinDate(now), tx);
    const terms = offerTerms(run.firstStart, now, {
      steps: value('waitlist.offer_steps'),
      parallelHours: value('waitlist.parallel_hours'),
      daytime: value('waitlist.daytime'),
    });
    return terms && { ...terms, holdsForParties: run.holdsForParties };
  }
}

interface TermsOfRun extends OfferTerms {
  readonly holdsForParties: boolean;
}

interface Race {
  readonly asked: readonly Entry<Booking>[];
  readonly terms: OfferTerms;
  readonly now: Date;
}
