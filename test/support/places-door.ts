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
  /** So long organisations may swap the people on their places. */
  readonly maySwap: (now: Date) => boolean;
}

export const ofRun = (verb: string): Line => ({ verb, id: null, state: null });
export const refused = (outcome: string): Step => ({ outcome, lines: [] });
export const MOVED_ON = refused('booking.move_impossible');
export const done = (...lines: Line[]): Step => ({ outcome: 'ok', lines });

export const line = (verb: string, { id, state }: ModelBooking): Line => ({ verb, id, state });

/** The one door for seats that come free, and what goes with a seat that is taken or left. */
export class PlacesDoor {
  protected readonly places: PlacesState;
  protected isPaused = false;
  /** Places that are too few for a party are kept for it. */
  protected isKeeping = false;

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
    const most = places.capacity - places.held;
    const held = terms ? this.offerHeld({ ...terms, asks: 'first' }) : [];
    if (places.free <= 0) return [...held, ...this.tellTheOthers(() => true)];
    if (!terms) return held;
    const { asked } = this.order(places.free, terms.asks, most);
    const isOver = (one: ModelBooking): boolean => one.party !== null && !one.waitsAlone && !asked.flat().includes(one);
    const over = terms.asks === 'all' ? this.tellTheOthers(isOver) : [];
    const anew = asked.filter(([first]) => terms.asks === 'first' || places.offers.get(first?.id ?? '')?.state !== 'OPEN');
    return [...held, ...over, ...anew.flatMap((members) => this.offer(members, terms))];
  }

  /**
   * Whose turn it is for so many free places: in the order of the list, a party as a whole. Whoever cannot be asked is
   * passed over; while places are kept for a party, all who stand behind it are.
   * @param most so many places there could be for everybody at all
   */
  protected order(free: number, asks: ModelTerms['asks'], most: number): { asked: ModelBooking[][]; keptFor: ModelBooking[] | null } {
    const asked: ModelBooking[][] = [];
    let [left, keptFor] = [free, null as ModelBooking[] | null];
    for (const members of this.places.entries) {
      if (left <= 0 || keptFor) break;
      if (this.isBlocked(members, asks === 'first' ? asked.flat() : [])) continue;
      if (members.length > left) {
        if (this.isKeeping && asks === 'first' && members.length <= most) keptFor = members;
        continue;
      }
      asked.push(members);
      if (asks === 'first') left -= members.length;
    }
    return { asked, keptFor };
  }

  private offerHeld(terms: ModelTerms): Line[] {
    const organisations = new Set(this.places.queue.map((one) => one.organisation));
    return [...organisations].flatMap((organisation) => {
      const own = this.places.queue.filter((one) => one.organisation === organisation);
      const asked: Line[] = [];
      for (const one of own)
        if (this.places.unused(organisation) > 0 && !this.isBlocked([one])) asked.push(...this.offer([one], terms, true));
      return asked;
    });
  }

  private offer(members: readonly ModelBooking[], { asks, expiresAt }: ModelTerms, isHeld = false): Line[] {
    for (const { id } of members) {
      this.places.offers.delete(id);
      this.places.offers.set(id, { state: 'OPEN', holdsSeat: asks === 'first', expiresAt });
    }
    if (asks === 'first') for (const one of members) this.seat(one, isHeld);
    return members.map((one) => this.move('booking.offered', one, asks === 'first' ? 'OFFERED' : 'WAITLISTED'));
  }

  private tellTheOthers(isOver: (one: ModelBooking) => boolean): Line[] {
    const asked = this.places.entries.flat().filter(({ id }) => this.places.offers.get(id)?.state === 'OPEN');
    const losers = asked.filter(isOver);
    for (const { id } of losers) this.withdrawOffer(id);
    return losers.map((one) => line('booking.offer_taken', one));
  }

  /** The way in which they want to take part is full, or would be once these have their places. */
  protected isBlocked(members: readonly ModelBooking[], before: readonly ModelBooking[] = []): boolean {
    const { extras } = this.places;
    const wish = (kind: ExtraKind, all: readonly ModelBooking[]): number => all.filter((one) => one.extras.get(kind) === false).length;
    return [...extras.keys()].some(
      (kind) => isMode(kind) && wish(kind, members) > 0 && !this.places.extraFree(kind, wish(kind, before) + wish(kind, members)),
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
