import { attendModes, type ExtraKind } from '../../api/src/modules/booking/domain/extra-places.js';
import type { Act, Line, Snapshot, Step, Wish } from './places-acts.js';
import { done, line, MOVED_ON, ofRun, refused } from './places-door.js';
import { PlacesOfParties } from './places-parties.js';
import { isOpen, isSeated, type ModelBooking, waits } from './places-state.js';

/**
 * The places of one run as they ought to be, in memory: no database, no clock, no concurrency. Tests of the real
 * product compare themselves with it, act by act; the history checker lets the audit log run through it.
 */
export class PlacesModel extends PlacesOfParties {
  /** Does the act, or refuses it and changes nothing. */
  step(act: Act, now: Date): Step {
    switch (act.act) {
      case 'book':
        return this.book(act, now);
      case 'overbook':
        return this.overbook(act, now);
      case 'book together':
        return this.bookTogether(act, now);
      case 'cancel':
        return this.cancel([act.id, ...(act.others ?? [])], act.by, now);
      case 'separate':
        return this.separate(act.id, now);
      case 'keep':
        return this.keep(act.forParties, now);
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
        return this.reorder(act.id, act.position, now);
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
      case 'replace':
        return this.replace(act, now);
    }
  }

  get snapshot(): Snapshot {
    return this.places.snapshot;
  }

  /** Bookings whose offer nobody has answered until now, in the order in which their time ran out; one of each party. */
  due(now: Date): string[] {
    const due = [...this.places.offers].filter(([, offer]) => offer.state === 'OPEN' && offer.expiresAt <= now);
    const ids = due.sort(([, a], [, b]) => a.expiresAt.getTime() - b.expiresAt.getTime()).map(([id]) => id);
    const isFirst = (id: string): boolean => {
      const booking = this.find(id);
      return !booking || ids.find((one) => this.places.together(booking).some((other) => other.id === one)) === id;
    };
    return ids.filter(isFirst);
  }

  private book({ id, person, waits: mayWait, ...wish }: Extract<Act, { act: 'book' }>, now: Date): Step {
    const { places } = this;
    const closed = this.rules.closed(now);
    if (closed) return refused(closed);
    const sits = places.free > 0 && places.queue.length === 0;
    const isListFull = places.queue.length >= this.rules.waitlistSize;
    const noPlace = sits || (mayWait && !isListFull) ? null : mayWait ? 'booking.waitlist_full' : 'booking.run_full';
    if (places.activeOf(person) && noPlace) return refused('booking.already_booked');
    const noWay = noPlace ?? this.whyNotThisWay(wish, sits);
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

  private reject(id: string, now: Date): Step {
    const booking = this.find(id);
    if (booking?.state === 'OFFERED') return refused('booking.offer_open');
    if (booking?.state === 'REJECTED') return done();
    if (!booking || (booking.state !== 'REQUESTED' && !waits(booking))) return MOVED_ON;
    return done(this.end('booking.rejected', booking, 'REJECTED'), ...this.fill(now));
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

  /** Who has a place that an organisation has booked. */
  get enrolled(): ModelBooking[] {
    return this.places.seated.filter(({ organisation, state }) => organisation !== null && state !== 'OFFERED');
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
    const booking = this.places.add(id, person, from.state === 'CONFIRMED' ? from.state : this.seatedState(from), { organisation });
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
