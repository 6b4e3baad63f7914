import type { ExtraKind } from '../../api/src/modules/booking/domain/extra-places.js';
import { isMode } from '../../api/src/modules/booking/domain/extra-places.js';
import type { Line, Step } from './places-acts.js';
import { isSeated, type ModelBooking, PlacesState } from './places-state.js';

export interface ModelTerms {
  readonly asks: 'first' | 'all';
  readonly expiresAt: Date;
}

export interface ModelRules {
  readonly capacity: number;
  readonly waitlistSize: number;
  /** Staff must say yes to every seat. */
  readonly needsYes: boolean;
  /** Places of other kinds, where the run counts them. */
  readonly extras?: Readonly<Partial<Record<ExtraKind, number>>>;
  /** Terms of an offer made at this moment; null when none is made any more. */
  readonly terms: (now: Date) => ModelTerms | null;
  /** Why nobody may book at this moment. */
  readonly closed: (now: Date) => string | null;
  readonly hasStarted: (now: Date) => boolean;
  /** On site or online is settled from the day on which the course begins. */
  readonly waysAreSettled: (now: Date) => boolean;
  readonly isOver: (now: Date) => boolean;
  /** Places are held for organisations only until the day before the course. */
  readonly mayHold: (now: Date) => boolean;
}

export const ofRun = (verb: string): Line => ({ verb, id: null, state: null });
export const refused = (outcome: string): Step => ({ outcome, lines: [] });
export const done = (...lines: Line[]): Step => ({ outcome: 'ok', lines });

export const line = (verb: string, { id, state }: ModelBooking): Line => ({ verb, id, state });

/** The one door for seats that come free, and what goes with a seat that is taken or left. */
export class PlacesDoor {
  protected readonly places: PlacesState;
  protected isPaused = false;

  constructor(protected readonly rules: ModelRules) {
    this.places = new PlacesState(rules.capacity, new Map(Object.entries(rules.extras ?? {}) as [ExtraKind, number][]));
  }

  find(id: string): ModelBooking | undefined {
    return this.places.bookings.get(id);
  }

  /**
   * No free seat while somebody waits who can have it: it is offered in the order of the list, in the same act (pains 2, 4).
   * What is held goes to its organisation's own people. With the last seat gone the question to everybody is over.
   */
  protected fill(now: Date): Line[] {
    const { places } = this;
    if (places.queue.length === 0) return [];
    const terms = this.isPaused || (places.free <= 0 && places.held === 0) ? null : this.rules.terms(now);
    const held = terms ? this.offerHeld({ ...terms, asks: 'first' }) : [];
    if (places.free <= 0) return [...held, ...this.tellTheOthers()];
    if (!terms) return held;
    if (terms.asks === 'all') {
      const asked = places.queue.filter((one) => !this.isBlocked(one) && places.offers.get(one.id)?.state !== 'OPEN');
      return [...held, ...asked.map((one) => this.offer(one, terms))];
    }
    const asked: Line[] = [];
    for (const one of places.queue) if (places.free > 0 && !this.isBlocked(one)) asked.push(this.offer(one, terms));
    return [...held, ...asked];
  }

  private offerHeld(terms: ModelTerms): Line[] {
    const organisations = new Set(this.places.queue.map((one) => one.organisation));
    return [...organisations].flatMap((organisation) => {
      const own = this.places.queue.filter((one) => one.organisation === organisation);
      const asked: Line[] = [];
      for (const one of own) if (this.places.unused(organisation) > 0 && !this.isBlocked(one)) asked.push(this.offer(one, terms, true));
      return asked;
    });
  }

  private offer(booking: ModelBooking, { asks, expiresAt }: ModelTerms, isHeld = false): Line {
    const { id } = booking;
    this.places.offers.delete(id);
    this.places.offers.set(id, { state: 'OPEN', holdsSeat: asks === 'first', expiresAt });
    if (asks === 'first') this.seat(booking, isHeld);
    return this.move('booking.offered', booking, asks === 'first' ? 'OFFERED' : 'WAITLISTED');
  }

  private tellTheOthers(): Line[] {
    const losers = this.places.queue.filter(({ id }) => this.places.offers.get(id)?.state === 'OPEN');
    for (const { id } of losers) this.withdrawOffer(id);
    return losers.map((one) => line('booking.offer_taken', one));
  }

  /** The way in which they want to take part is full. */
  protected isBlocked(booking: ModelBooking): boolean {
    return [...booking.extras].some(
      ([kind, isHeld]) => isMode(kind) && !isHeld && this.places.extras.has(kind) && !this.places.extraFree(kind),
    );
  }

  /** Who waits gives up a turn, who sits gives up everything that goes with the seat. */
  protected end(verb: string, booking: ModelBooking, to: string): Line {
    this.withdrawOffer(booking.id);
    if (isSeated(booking)) this.leaveSeat(booking);
    return this.move(verb, booking, to);
  }

  protected seat(booking: ModelBooking, isHeld: boolean): void {
    booking.isOnQuota = isHeld;
    this.places.claim(booking);
  }

  protected leaveSeat(booking: ModelBooking): void {
    const held = [...booking.extras].filter(([, isHeld]) => isHeld).map(([kind]) => kind);
    booking.isOnQuota = false;
    for (const kind of held) booking.extras.set(kind, false);
    for (const kind of held) this.places.passOn(kind, booking);
  }

  protected move(verb: string, booking: ModelBooking, state: string): Line {
    booking.state = state;
    return line(verb, booking);
  }

  protected withdrawOffer(id: string): void {
    const offer = this.places.offers.get(id);
    if (offer?.state === 'OPEN') offer.state = 'WITHDRAWN';
  }

  protected seatedState(booking?: ModelBooking): string {
    return this.rules.needsYes && !booking?.isApproved ? 'REQUESTED' : 'CONFIRMED';
  }
}
