import type { Act, Line, Snapshot, Step } from './places-acts.js';

export interface ModelTerms {
  readonly asks: 'first' | 'all';
  readonly expiresAt: Date;
}

export interface ModelOffer {
  state: 'OPEN' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'WITHDRAWN';
  readonly holdsSeat: boolean;
  readonly expiresAt: Date;
}

export interface ModelRules {
  readonly capacity: number;
  readonly waitlistSize: number;
  /** Staff must say yes to every seat. */
  readonly needsYes: boolean;
  /** Terms of an offer made at this moment; null when none is made any more. */
  readonly terms: (now: Date) => ModelTerms | null;
  /** Why nobody may book at this moment. */
  readonly closed: (now: Date) => string | null;
  readonly hasStarted: (now: Date) => boolean;
  readonly isOver: (now: Date) => boolean;
  /** Places are held for organisations only until the day before the course. */
  readonly mayHold: (now: Date) => boolean;
}

const seatedStates = new Set(['CONFIRMED', 'REQUESTED', 'OFFERED']);
const ofRun = (verb: string): Line => ({ verb, id: null, state: null });
const refused = (outcome: string): Step => ({ outcome, lines: [] });
const done = (...lines: Line[]): Step => ({ outcome: 'ok', lines });
const MOVED_ON = refused('booking.move_impossible');

/**
 * The places of one run as they ought to be, in memory: no database, no clock, no concurrency. Tests of the real
 * product compare themselves with it, act by act; the history checker lets the audit log run through it.
 */
export class PlacesModel {
  private readonly states = new Map<string, string>();
  private readonly activeOf = new Map<string, string>();
  private readonly personOf = new Map<string, string>();
  private readonly offers = new Map<string, ModelOffer>();
  private readonly approved = new Set<string>();
  private readonly steppedBack = new Set<string>();
  private readonly quotas = new Map<string, number>();
  private queue: string[] = [];
  private capacity: number;
  private isPaused = false;

  constructor(private readonly rules: ModelRules) {
    this.capacity = rules.capacity;
  }

  /** Does the act, or refuses it and changes nothing. */
  step(act: Act, now: Date): Step {
    switch (act.act) {
      case 'book':
        return this.book(act, now);
      case 'overbook':
        return this.overbook(act, now);
      case 'cancel':
        return this.cancel(act.id, act.by, now);
      case 'approve':
        return this.approve(act.id, now);
      case 'reject':
        return this.reject(act.id, now);
      case 'accept':
      case 'decline':
        return this.answer(act.id, act.act, now);
      case 'expire':
        return this.expire(act.id, now);
      case 'step back':
        return this.stepBack(act.id, act.approved, now);
      case 'reorder':
        return this.reorder(act.id, act.position);
      case 'pause':
      case 'resume':
        return this.pause(act.act === 'pause', now);
      case 'capacity':
        return this.change(act.to, now);
      case 'hold':
        return this.hold(act.organisation, act.seats, now);
      case 'release':
        return this.release(act.organisation, now);
    }
  }

  get snapshot(): Snapshot {
    return {
      ledger: {
        ...{ capacity: this.capacity, taken: this.taken, held: this.held, waiting: this.queue.length },
        overbooked: Math.max(0, -this.free),
      },
      states: Object.fromEntries(this.states),
      queue: [...this.queue],
      open: this.openOffers().sort(),
    };
  }

  /** Bookings whose offer nobody has answered until now, in the order in which their time ran out. */
  due(now: Date): string[] {
    const due = [...this.offers].filter(([, offer]) => offer.state === 'OPEN' && offer.expiresAt <= now);
    return due.sort(([, a], [, b]) => a.expiresAt.getTime() - b.expiresAt.getTime()).map(([id]) => id);
  }

  private get taken(): number {
    return [...this.states.values()].filter((state) => seatedStates.has(state)).length;
  }

  private get held(): number {
    return [...this.quotas.values()].reduce((sum, seats) => sum + seats, 0);
  }

  private get free(): number {
    return this.capacity - this.taken - this.held;
  }

  private openOffers(): string[] {
    return [...this.offers].filter(([, offer]) => offer.state === 'OPEN').map(([id]) => id);
  }

  private book({ id, person, waits }: Extract<Act, { act: 'book' }>, now: Date): Step {
    const closed = this.rules.closed(now);
    if (closed) return refused(closed);
    const sits = this.free > 0 && this.queue.length === 0;
    if (!sits && !waits) return refused('booking.run_full');
    if (!sits && this.queue.length >= this.rules.waitlistSize) return refused('booking.waitlist_full');
    if (this.activeOf.has(person)) return refused('booking.already_booked');
    this.know(id, person);
    if (!sits) this.queue.push(id);
    const state = sits ? this.seatedState(id) : 'WAITLISTED';
    return done(this.move('booking.created', id, state), ...(sits ? [] : this.fill(now)));
  }

  /** Beyond the capacity, by a named decision of staff; the only way past those who wait (pain 41). */
  private overbook({ id, person }: Extract<Act, { act: 'overbook' }>, now: Date): Step {
    if (this.free > 0) return refused('places.still_free');
    if (this.rules.isOver(now)) return refused('booking.closed');
    if (this.activeOf.has(person)) return refused('booking.already_booked');
    this.know(id, person);
    return done(this.move('booking.overbooked', id, 'CONFIRMED'));
  }

  private know(id: string, person: string): void {
    this.activeOf.set(person, id);
    this.personOf.set(id, person);
  }

  private cancel(id: string, by: 'person' | 'staff', now: Date): Step {
    const to = by === 'person' ? 'CANCELLED_BY_PARTICIPANT' : 'CANCELLED_BY_STAFF';
    if (this.states.get(id) === to) return done();
    if (!this.isOpen(id)) return MOVED_ON;
    if (by === 'person' && this.rules.hasStarted(now)) return refused('booking.run_started');
    this.withdrawOffer(id);
    return done(this.move('booking.cancelled', id, to), ...this.fill(now));
  }

  private approve(id: string, now: Date): Step {
    const state = this.states.get(id);
    if (state === 'OFFERED') return refused('booking.offer_open');
    if (state === 'CONFIRMED' && this.approved.has(id)) return done();
    if (state !== 'REQUESTED' && state !== 'WAITLISTED') return MOVED_ON;
    if (state === 'WAITLISTED' && this.free <= 0) return refused('booking.no_free_place');
    if (state === 'WAITLISTED' && this.queue[0] !== id) return refused('booking.not_next');
    this.withdrawOffer(id);
    this.approved.add(id);
    return done(this.move('booking.approved', id, 'CONFIRMED'), ...this.fill(now));
  }

  private reject(id: string, now: Date): Step {
    const state = this.states.get(id);
    if (state === 'OFFERED') return refused('booking.offer_open');
    if (state === 'REJECTED') return done();
    if (state !== 'REQUESTED' && state !== 'WAITLISTED') return MOVED_ON;
    this.withdrawOffer(id);
    return done(this.move('booking.rejected', id, 'REJECTED'), ...this.fill(now));
  }

  private answer(id: string, answer: 'accept' | 'decline', now: Date): Step {
    const offer = this.offers.get(id);
    const said = answer === 'accept' ? 'ACCEPTED' : 'DECLINED';
    if (offer?.state === said) return done();
    if (!offer) return refused('offer.unknown');
    const waits = this.states.get(id) === 'WAITLISTED';
    if (offer.state === 'WITHDRAWN' && waits) return refused('offer.taken');
    if (offer.state !== 'OPEN' || offer.expiresAt <= now) return refused('offer.expired');
    if (said === 'ACCEPTED' && waits && this.free <= 0) return refused('offer.taken');
    offer.state = said;
    if (said === 'DECLINED') return done(this.move('booking.offer_declined', id, 'OFFER_DECLINED'), ...this.fill(now));
    const line = this.move('booking.offer_accepted', id, this.seatedState(id));
    return done(line, ...(waits ? this.fill(now) : []));
  }

  private expire(id: string, now: Date): Step {
    const offer = this.offers.get(id);
    if (offer?.state !== 'OPEN') return refused('offer.unknown');
    offer.state = 'EXPIRED';
    if (!offer.holdsSeat) return done();
    return done(this.move('booking.offer_expired', id, 'OFFER_EXPIRED'), ...this.fill(now));
  }

  private stepBack(id: string, approved: boolean, now: Date): Step {
    if (this.states.get(id) === 'WAITLISTED' && this.steppedBack.has(id) && this.approved.has(id) === approved) return done();
    if (this.states.get(id) !== 'REQUESTED') return MOVED_ON;
    // With nobody to give it to, the seat would come straight back; unless somebody sits beyond the capacity.
    if (this.queue.length === 0 && this.free >= 0) return refused('booking.nobody_waits');
    this.queue.push(id);
    this.steppedBack.add(id);
    if (approved) this.approved.add(id);
    return done(this.move('booking.stepped_back', id, 'WAITLISTED'), ...this.fill(now));
  }

  private reorder(id: string, position: number): Step {
    if (!this.queue.includes(id)) return refused('booking.not_waiting');
    const others = this.queue.filter((one) => one !== id);
    this.queue = others.toSpliced(Math.min(position - 1, others.length), 0, id);
    return done({ verb: 'booking.queue_moved', id, state: null });
  }

  private pause(paused: boolean, now: Date): Step {
    if (this.isPaused === paused) return done();
    this.isPaused = paused;
    return done(ofRun(paused ? 'waitlist.paused' : 'waitlist.resumed'), ...this.fill(now));
  }

  private change(to: number, now: Date): Step {
    if (to === this.capacity) return done();
    if (to < this.capacity && to < this.taken + this.held) return refused('places.below_taken');
    this.capacity = to;
    return done(ofRun('run.capacity_changed'), ...this.fill(now));
  }

  /** A quota of 0 seats is one that was released. */
  private hold(organisation: string, seats: number, now: Date): Step {
    if (!this.rules.mayHold(now)) return refused('request.invalid');
    const more = seats - (this.quotas.get(organisation) ?? 0);
    if (more > 0 && more > this.free) return refused('quota.not_free');
    this.quotas.set(organisation, seats);
    return done(ofRun('quota.set'), ...this.fill(now));
  }

  private release(organisation: string, now: Date): Step {
    const seats = this.quotas.get(organisation);
    if (seats === undefined) return refused('quota.unknown');
    if (seats === 0) return done();
    this.quotas.set(organisation, 0);
    return done(ofRun('quota.released'), ...this.fill(now));
  }

  /**
   * No free seat while somebody waits: it is offered in the order of the list, in the same act (pains 2, 4). With the
   * last one gone the question to everybody is over.
   */
  private fill(now: Date): Line[] {
    if (this.queue.length === 0) return [];
    if (this.free <= 0) return this.tellTheOthers();
    const terms = this.isPaused ? null : this.rules.terms(now);
    if (!terms) return [];
    const { asks, expiresAt } = terms;
    const asked = asks === 'all' ? this.queue.filter((id) => this.offers.get(id)?.state !== 'OPEN') : this.queue.slice(0, this.free);
    return asked.map((id) => {
      this.offers.delete(id);
      this.offers.set(id, { state: 'OPEN', holdsSeat: asks === 'first', expiresAt });
      return this.move('booking.offered', id, asks === 'first' ? 'OFFERED' : 'WAITLISTED');
    });
  }

  private tellTheOthers(): Line[] {
    const losers = this.openOffers().filter((id) => this.offers.get(id)?.holdsSeat === false);
    for (const id of losers) this.withdrawOffer(id);
    return losers.map((id) => ({ verb: 'booking.offer_taken', id, state: 'WAITLISTED' }));
  }

  private move(verb: string, id: string, state: string): Line {
    this.states.set(id, state);
    if (state !== 'WAITLISTED') this.queue = this.queue.filter((one) => one !== id);
    if (!this.isOpen(id)) this.activeOf.delete(this.personOf.get(id) ?? '');
    return { verb, id, state };
  }

  private withdrawOffer(id: string): void {
    const offer = this.offers.get(id);
    if (offer?.state === 'OPEN') offer.state = 'WITHDRAWN';
  }

  private isOpen(id: string): boolean {
    const state = this.states.get(id) ?? '';
    return state === 'WAITLISTED' || seatedStates.has(state);
  }

  private seatedState(id: string): string {
    return this.rules.needsYes && !this.approved.has(id) ? 'REQUESTED' : 'CONFIRMED';
  }
}
