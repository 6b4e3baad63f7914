import { attendModes, type ExtraKind } from '../../api/src/modules/booking/domain/extra-places.js';
import type { Act, Line, Snapshot, Step, Wish } from './places-acts.js';
import { done, line, ofRun, refused } from './places-door.js';
import { PlacesOfOrganisations } from './places-organisations.js';
import { isOpen, isSeated, type ModelBooking, waits } from './places-state.js';

const MOVED_ON = refused('booking.move_impossible');

/**
 * The places of one run as they ought to be, in memory: no database, no clock, no concurrency. Tests of the real
 * product compare themselves with it, act by act; the history checker lets the audit log run through it.
 */
export class PlacesModel extends PlacesOfOrganisations {
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
      case 'switch':
        return this.switchWay(act, now);
      case 'pause':
      case 'resume':
        return this.pause(act.act === 'pause', now);
      case 'capacity':
        return this.change(act.to, now);
      case 'extras':
        return this.setExtras(act.kind, act.to, now);
      case 'hold':
        return this.hold(act.organisation, act.seats, now);
      case 'release':
        return this.release(act.organisation, now);
      case 'enrol':
        return this.enrol(act, now);
      case 'undo':
        return this.undo(act.ids, now);
    }
  }

  get snapshot(): Snapshot {
    return this.places.snapshot;
  }

  /** Bookings whose offer nobody has answered until now, in the order in which their time ran out. */
  due(now: Date): string[] {
    const due = [...this.places.offers].filter(([, offer]) => offer.state === 'OPEN' && offer.expiresAt <= now);
    return due.sort(([, a], [, b]) => a.expiresAt.getTime() - b.expiresAt.getTime()).map(([id]) => id);
  }

  private book({ id, person, waits: mayWait, ...wish }: Extract<Act, { act: 'book' }>, now: Date): Step {
    const { places } = this;
    const closed = this.rules.closed(now);
    if (closed) return refused(closed);
    const sits = places.free > 0 && places.queue.length === 0;
    if (!sits && !mayWait) return refused('booking.run_full');
    if (!sits && places.queue.length >= this.rules.waitlistSize) return refused('booking.waitlist_full');
    const noWay = this.whyNotThisWay(wish, sits);
    if (noWay) return refused(noWay);
    if (places.activeOf(person)) return refused('booking.already_booked');
    const booking = places.add(id, person, sits ? this.seatedState() : 'WAITLISTED');
    booking.needsChildcare = wish.childcare ?? false;
    places.wish(booking, places.wanted(wish));
    if (sits) places.claim(booking);
    return done(line('booking.created', booking), ...(sits ? [] : this.fill(now)));
  }

  /** Where ways are counted, one of them must be named; who waits needs no place of it yet. */
  private whyNotThisWay({ mode }: Wish, sits: boolean): string | null {
    const { places } = this;
    if (!places.isHybrid) return null;
    if (mode === undefined || !places.extras.has(mode)) return 'request.invalid';
    return sits && !places.extraFree(mode) ? 'booking.mode_full' : null;
  }

  /** Beyond the capacity, by a named decision of staff; the only way past those who wait (pain 41). */
  private overbook({ id, person }: Extract<Act, { act: 'overbook' }>, now: Date): Step {
    const { places } = this;
    if (places.free > 0) return refused('places.still_free');
    if (this.rules.isOver(now)) return refused('booking.closed');
    if (places.activeOf(person)) return refused('booking.already_booked');
    const [way] = places.waysLeft;
    const booking = places.add(id, person, 'CONFIRMED');
    if (way) booking.extras.set(way, true);
    places.chooseForSilent();
    return done(line('booking.overbooked', booking));
  }

  private cancel(id: string, by: 'person' | 'staff', now: Date): Step {
    const to = by === 'person' ? 'CANCELLED_BY_PARTICIPANT' : 'CANCELLED_BY_STAFF';
    const booking = this.find(id);
    if (booking?.state === to) return done();
    if (!booking || !isOpen(booking)) return MOVED_ON;
    if (by === 'person' && this.rules.hasStarted(now)) return refused('booking.run_started');
    return done(this.end('booking.cancelled', booking, to), ...this.fill(now));
  }

  private approve(id: string, now: Date): Step {
    const { places } = this;
    const booking = this.find(id);
    if (booking?.state === 'OFFERED') return refused('booking.offer_open');
    if (booking?.state === 'CONFIRMED' && booking.isApproved) return done();
    if (!booking || (booking.state !== 'REQUESTED' && !waits(booking))) return MOVED_ON;
    if (waits(booking)) {
      const isHeld = places.free <= 0;
      if (isHeld && places.unused(booking.organisation) <= 0) return refused('booking.no_free_place');
      const before = places.queue.filter((one) => one.turn < booking.turn && (!isHeld || one.organisation === booking.organisation));
      if (before.some((one) => !this.isBlocked(one))) return refused('booking.not_next');
      this.seat(booking, isHeld);
    }
    this.withdrawOffer(id);
    booking.isApproved = true;
    return done(this.move('booking.approved', booking, 'CONFIRMED'), ...this.fill(now));
  }

  private reject(id: string, now: Date): Step {
    const booking = this.find(id);
    if (booking?.state === 'OFFERED') return refused('booking.offer_open');
    if (booking?.state === 'REJECTED') return done();
    if (!booking || (booking.state !== 'REQUESTED' && !waits(booking))) return MOVED_ON;
    return done(this.end('booking.rejected', booking, 'REJECTED'), ...this.fill(now));
  }

  private answer(id: string, answer: 'accept' | 'decline', now: Date): Step {
    const { places } = this;
    const [offer, booking] = [places.offers.get(id), this.find(id)];
    const said = answer === 'accept' ? 'ACCEPTED' : 'DECLINED';
    if (offer?.state === said) return done();
    if (!offer || !booking) return refused('offer.unknown');
    if (offer.state === 'WITHDRAWN' && waits(booking)) return refused('offer.taken');
    if (offer.state !== 'OPEN' || offer.expiresAt <= now) return refused('offer.expired');
    const wasAskedWithOthers = waits(booking);
    if (said === 'DECLINED') {
      offer.state = said;
      return done(this.end('booking.offer_declined', booking, 'OFFER_DECLINED'), ...this.fill(now));
    }
    if (wasAskedWithOthers) {
      if (this.isBlocked(booking)) return refused('offer.way_full');
      const isHeld = places.free <= 0;
      if (isHeld && places.unused(booking.organisation) <= 0) return refused('offer.taken');
      this.seat(booking, isHeld);
    }
    offer.state = said;
    const accepted = this.move('booking.offer_accepted', booking, this.seatedState(booking));
    return done(accepted, ...(wasAskedWithOthers ? this.fill(now) : []));
  }

  private expire(id: string, now: Date): Step {
    const [offer, booking] = [this.places.offers.get(id), this.find(id)];
    if (offer?.state !== 'OPEN' || !booking) return refused('offer.unknown');
    offer.state = 'EXPIRED';
    if (!offer.holdsSeat) return done();
    return done(this.end('booking.offer_expired', booking, 'OFFER_EXPIRED'), ...this.fill(now));
  }

  private stepBack(id: string, approved: boolean, now: Date): Step {
    const { places } = this;
    const booking = this.find(id);
    if (booking && waits(booking) && booking.steppedBack && booking.isApproved === approved) return done();
    if (booking?.state !== 'REQUESTED') return MOVED_ON;
    // With nobody to give it to, the seat would come straight back; unless somebody sits beyond the capacity.
    if (places.queue.length === 0 && places.free >= 0) return refused('booking.nobody_waits');
    places.queueAnew(booking);
    booking.steppedBack = true;
    booking.isApproved ||= approved;
    this.leaveSeat(booking);
    return done(this.move('booking.stepped_back', booking, 'WAITLISTED'), ...this.fill(now));
  }

  private reorder(id: string, position: number): Step {
    const booking = this.find(id);
    if (!booking || !waits(booking)) return refused('booking.not_waiting');
    const others = this.places.queue.filter((one) => one !== booking);
    this.places.deal(others.toSpliced(Math.min(position - 1, others.length), 0, booking));
    return done({ verb: 'booking.queue_moved', id, state: null });
  }

  /** Who waits changes a wish; who sits changes places, and what comes free goes to who sits and still wishes for it. */
  private switchWay({ id, mode }: Extract<Act, { act: 'switch' }>, now: Date): Step {
    const { places } = this;
    const booking = this.find(id);
    if (!booking || !isOpen(booking)) return MOVED_ON;
    const other = mode === 'ONLINE' ? 'ON_SITE' : 'ONLINE';
    if (booking.extras.get(mode) === true) return done();
    if (!places.extras.has(mode)) return refused('request.invalid');
    if (this.rules.waysAreSettled(now)) return refused('booking.mode_too_late');
    if (isSeated(booking) && !places.extraFree(mode)) return refused('booking.mode_full');
    const hadOther = booking.extras.get(other) === true;
    booking.extras.delete(other);
    booking.extras.set(mode, isSeated(booking));
    if (hadOther) places.passOn(other, booking);
    return done({ verb: 'booking.mode_changed', id, state: null }, ...this.fill(now));
  }

  private pause(paused: boolean, now: Date): Step {
    if (this.isPaused === paused) return done();
    this.isPaused = paused;
    return done(ofRun(paused ? 'waitlist.paused' : 'waitlist.resumed'), ...this.fill(now));
  }

  private change(to: number, now: Date): Step {
    const { places } = this;
    if (to === places.capacity) return done();
    if (to < places.capacity && to < places.taken + places.held) return refused('places.below_taken');
    places.capacity = to;
    return done(ofRun('run.capacity_changed'), ...this.fill(now));
  }

  private setExtras(kind: ExtraKind, to: number, now: Date): Step {
    const { places } = this;
    if (places.extraTaken(kind) > to) return refused('places.extra_below_taken');
    places.extras.set(kind, to);
    places.chooseForSilent();
    for (const one of places.seated) places.claim(one, [kind]);
    return done(ofRun('run.extra_places_set'), ...this.fill(now));
  }

  isOpenHere(id: string): boolean {
    const booking = this.find(id);
    return booking !== undefined && isOpen(booking);
  }

  /** Why somebody cannot go from here to another date. */
  whyNotLeave(id: string, now: Date): string | null {
    if (this.rules.hasStarted(now)) return 'booking.run_started';
    return this.isOpenHere(id) ? null : 'booking.move_impossible';
  }

  /** Why somebody cannot come from another date: there must be a free place, nobody overtakes the list. */
  whyNotArrive(booking: ModelBooking, now: Date): string | null {
    const { places } = this;
    const closed = this.rules.closed(now);
    if (closed) return closed;
    if (places.free <= 0 || places.queue.length > 0) return 'booking.move_full';
    const noWay = this.whyNotThisWay(wishOf(booking), true);
    if (noWay) return noWay;
    return places.activeOf(booking.person) ? 'booking.already_booked' : null;
  }

  /** A yes of staff stays, and so does who enrolled them and what they wish for. */
  arrive(id: string, from: ModelBooking): Line {
    const { person, isApproved, organisation, needsChildcare } = from;
    const booking = this.places.add(id, person, from.state === 'CONFIRMED' ? from.state : this.seatedState(from), organisation);
    Object.assign(booking, { isApproved, needsChildcare });
    this.places.wish(booking, this.places.wanted(wishOf(from)));
    this.places.claim(booking);
    return line('booking.created', booking);
  }

  moveAway(id: string, now: Date): Line[] {
    const booking = this.find(id);
    return booking ? [this.end('booking.moved', booking, 'CANCELLED_BY_PARTICIPANT'), ...this.fill(now)] : [];
  }

  endDouble(one: string, other: string, now: Date): Line[] {
    const both = [this.places.activeOf(one), this.places.activeOf(other)].filter((booking) => booking !== undefined);
    const [stays, ends] = both.sort((a, b) => Number(waits(a)) - Number(waits(b)) || a.turn - b.turn);
    return stays && ends ? [this.end('booking.cancelled', ends, 'CANCELLED_BY_STAFF'), ...this.fill(now)] : [];
  }

  /** @returns which bookings belong to somebody else now */
  giveAll(from: string, to: string): string[] {
    const theirs = [...this.places.bookings.values()].filter(({ person }) => person === from);
    for (const booking of theirs) booking.person = to;
    return theirs.map(({ id }) => id);
  }
}

/** On site is what somebody means who was not asked. */
const wishOf = ({ extras, needsChildcare }: ModelBooking): Wish => ({
  mode: attendModes.find((mode) => extras.has(mode)) ?? 'ON_SITE',
  childcare: needsChildcare,
});
