import type { Act, Step } from './places-acts.js';
import { done, line, MOVED_ON, ofRun, refused } from './places-door.js';
import { PlacesOfOrganisations } from './places-organisations.js';
import { isOpen, type ModelBooking, waits } from './places-state.js';

/** What happens to one person alone, and to people who have booked together all at once (pain 11). */
export class PlacesOfParties extends PlacesOfOrganisations {
  protected bookTogether({ ids, people, waits: mayWait }: Extract<Act, { act: 'book together' }>, now: Date): Step {
    const { places, rules } = this;
    if (new Set(people).size < people.length) return refused('request.invalid');
    const closed = rules.closed(now);
    if (closed) return refused(closed);
    const booked = people.findIndex((person) => places.activeOf(person));
    if (booked >= 0) return refused(booked === 0 ? 'booking.already_booked' : 'booking.companion_booked');
    const sits = places.queue.length === 0 && places.free >= people.length;
    const canWait = places.queue.length + people.length <= rules.waitlistSize;
    if (!sits && people.length > places.capacity) return refused('booking.party_too_big');
    if (!sits && mayWait && !canWait) return refused('booking.party_list_full');
    if (!sits && !mayWait) return refused('booking.party_full');
    const [party] = ids;
    const members = people.map((person, at) =>
      places.add(ids[at] ?? '', person, sits ? this.seatedState() : 'WAITLISTED', { ...(party !== undefined && { party }) }),
    );
    return done(...members.map((one) => line('booking.created', one)), ...(sits ? [] : this.fill(now)));
  }

  /** Several of a party go as one act, all or none; whoever is gone in the same way already is no obstacle. */
  protected cancel(ids: readonly string[], by: 'person' | 'staff', now: Date): Step {
    const to = by === 'person' ? 'CANCELLED_BY_PARTICIPANT' : 'CANCELLED_BY_STAFF';
    const all = ids.map((id) => this.find(id));
    const left = all.filter((one) => one?.state !== to);
    if (left.length === 0) return done();
    for (const one of left) {
      if (!one || !isOpen(one)) return MOVED_ON;
      if (by === 'person' && this.rules.hasStarted(now)) return refused('booking.run_started');
    }
    const lines = left.flatMap((one) => (one ? [this.end('booking.cancelled', one, to)] : []));
    return done(...lines, ...this.fill(now));
  }

  /** Who waited together waits one by one; the turns stay. */
  protected separate(id: string, now: Date): Step {
    const booking = this.find(id);
    if (booking?.party == null || booking.waitsAlone) return done();
    if (booking.state === 'OFFERED') return refused('booking.party_offer_open');
    const members = this.places.together(booking);
    if (!waits(booking) || members.length < 2) return refused('booking.party_not_waiting');
    for (const one of members) one.waitsAlone = true;
    return done(...members.map((one) => line('booking.waits_alone', one)), ...this.fill(now));
  }

  protected keep(forParties: boolean, now: Date): Step {
    if (this.isKeeping === forParties) return done();
    this.isKeeping = forParties;
    return done(ofRun('waitlist.party_rule_set'), ...this.fill(now));
  }

  /** Of those who wait all of a party get places; a seat that somebody has is decided about alone. */
  protected approve(id: string, now: Date): Step {
    const booking = this.find(id);
    if (booking?.state === 'OFFERED') return refused('booking.offer_open');
    if (booking?.state === 'CONFIRMED' && booking.isApproved) return done();
    if (!booking || (booking.state !== 'REQUESTED' && !waits(booking))) return MOVED_ON;
    const members = waits(booking) ? this.places.together(booking) : [booking];
    if (waits(booking)) {
      const refusal = this.whyNotGiven(booking, members);
      if (refusal) return refused(refusal);
      const isHeld = this.places.free <= 0;
      for (const one of members) this.seat(one, isHeld);
    }
    for (const one of members) this.withdrawOffer(one.id);
    for (const one of members) one.isApproved = true;
    return done(...members.map((one) => this.move('booking.approved', one, 'CONFIRMED')), ...this.fill(now));
  }

  /** Nobody overtakes: only who cannot be asked is passed over. */
  private whyNotGiven(booking: ModelBooking, members: readonly ModelBooking[]): string | null {
    const { places } = this;
    const isHeld = members.length === 1 && places.free <= 0;
    if (isHeld && places.unused(booking.organisation) <= 0) return 'booking.no_free_place';
    if (!isHeld && places.free < members.length) return places.free > 0 ? 'booking.party_needs_places' : 'booking.no_free_place';
    if (isHeld) {
      const own = places.queue.filter((one) => one.turn < booking.turn && one.organisation === booking.organisation);
      return own.some((one) => !this.isBlocked([one])) ? 'booking.not_next' : null;
    }
    const { asked, keptFor } = this.order(places.free, 'first', places.capacity - places.held);
    const first = asked[0]?.[0];
    const isBefore = !first || (members[0]?.turn ?? 0) <= first.turn;
    const isBehindKept = keptFor !== null && (members[0]?.turn ?? 0) > (keptFor[0]?.turn ?? 0);
    return isBefore && !isBehindKept ? null : 'booking.not_next';
  }

  protected answer(id: string, answer: 'accept' | 'decline', now: Date): Step {
    const { places } = this;
    const [offer, booking] = [places.offers.get(id), this.find(id)];
    const said = answer === 'accept' ? 'ACCEPTED' : 'DECLINED';
    if (offer?.state === said) return done();
    if (!offer || !booking) return refused('offer.unknown');
    if (offer.state === 'WITHDRAWN' && waits(booking)) return refused('offer.taken');
    if (offer.state !== 'OPEN' || offer.expiresAt <= now) return refused('offer.expired');
    const members = places.together(booking);
    const wereAskedWithOthers = waits(booking);
    if (said === 'ACCEPTED' && wereAskedWithOthers) {
      const refusal = this.whyNotTaken(members);
      if (refusal) return refused(refusal);
      const isHeld = places.free <= 0;
      for (const one of members) this.seat(one, isHeld);
    }
    this.close(members, said);
    if (said === 'DECLINED')
      return done(...members.map((one) => this.end('booking.offer_declined', one, 'OFFER_DECLINED')), ...this.fill(now));
    const accepted = members.map((one) => this.move('booking.offer_accepted', one, this.seatedState(one)));
    return done(...accepted, ...(wereAskedWithOthers ? this.fill(now) : []));
  }

  private whyNotTaken(members: readonly ModelBooking[]): string | null {
    const { places } = this;
    if (this.isBlocked(members)) return 'offer.way_full';
    if (members.length > 1) return places.free < members.length ? 'offer.taken' : null;
    return places.free <= 0 && places.unused(members[0]?.organisation ?? null) <= 0 ? 'offer.taken' : null;
  }

  protected expire(id: string, now: Date): Step {
    const [offer, booking] = [this.places.offers.get(id), this.find(id)];
    if (offer?.state !== 'OPEN' || !booking) return refused('offer.unknown');
    const members = this.places.together(booking);
    this.close(members, 'EXPIRED');
    if (!offer.holdsSeat) return done(...this.fill(now));
    return done(...members.map((one) => this.end('booking.offer_expired', one, 'OFFER_EXPIRED')), ...this.fill(now));
  }

  private close(members: readonly ModelBooking[], state: 'ACCEPTED' | 'DECLINED' | 'EXPIRED'): void {
    for (const { id } of members) {
      const offer = this.places.offers.get(id);
      if (offer?.state === 'OPEN') offer.state = state;
    }
  }

  /** A party moves as a whole. */
  protected reorder(id: string, position: number, now: Date): Step {
    const booking = this.find(id);
    if (!booking || !waits(booking)) return refused('booking.not_waiting');
    const own = this.places.together(booking);
    const others = this.places.entries.filter(([first]) => first !== own[0]);
    this.places.deal(others.toSpliced(Math.min(position - 1, others.length), 0, own).flat());
    return done({ verb: 'booking.queue_moved', id, state: null }, ...this.fill(now));
  }
}
