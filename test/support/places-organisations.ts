import type { Act, Step } from './places-acts.js';
import { attendModes } from '../../api/src/modules/booking/domain/extra-places.js';
import { done, line, MOVED_ON, ofRun, PlacesDoor, refused } from './places-door.js';
import { isOpen, type ModelBooking, waits } from './places-state.js';

/** What organisations do with the places of a run. */
export class PlacesOfOrganisations extends PlacesDoor {
  /** Who took over the place of whom: by booking. */
  private readonly successors = new Map<string, string>();

  protected hold(organisation: string, seats: number, now: Date): Step {
    const { places } = this;
    if (!this.rules.mayHold(now)) return refused('request.invalid');
    const used = places.used(organisation);
    if (seats < used) return refused('quota.below_used');
    const more = seats - used - places.unused(organisation);
    if (more > 0 && more > places.free) return refused('quota.not_free');
    places.quotas.set(organisation, { seats, isReleased: false });
    return done(ofRun('quota.set'), ...this.fill(now));
  }

  protected release(organisation: string, now: Date): Step {
    const quota = this.places.quotas.get(organisation);
    if (!quota) return refused('quota.unknown');
    if (quota.isReleased) return done();
    this.places.quotas.set(organisation, { ...quota, isReleased: true });
    return done(ofRun('quota.released'), ...this.fill(now));
  }

  /** Own places first, then free ones, then the list; where ways are counted nobody sits without one. */
  protected enrol({ organisation, ids, people }: Extract<Act, { act: 'enrol' }>, now: Date): Step {
    const { places, rules } = this;
    if (rules.closed(now)) return done();
    const ways = places.isHybrid ? places.waysLeft : null;
    const all = places.unused(organisation) + (places.queue.length > 0 ? 0 : Math.max(0, places.free));
    const seats = Math.min(all, ways?.length ?? Infinity);
    const held = Math.min(places.unused(organisation), seats);
    const turns = seats < all ? 0 : Math.max(0, rules.waitlistSize - places.queue.length);
    const placed = people.filter((person) => !places.activeOf(person)).slice(0, seats + turns);
    const lines = placed.map((person, at) => {
      const booking = places.add(ids[at] ?? '', person, at < seats ? this.seatedState() : 'WAITLISTED', { organisation });
      booking.isOnQuota = at < held;
      const way = at < seats ? ways?.[at] : undefined;
      if (way) booking.extras.set(way, true);
      return line('booking.enrolled', booking);
    });
    places.chooseForSilent();
    return done(...lines, ...(placed.length > seats ? this.fill(now) : []));
  }

  /** As if it had not been, the last one first. */
  protected undo(ids: readonly string[], now: Date): Step {
    const open = ids.flatMap((id) => this.find(id) ?? []).filter(isOpen);
    const lines = open.sort((a, b) => b.turn - a.turn).map((one) => this.end('booking.enrolment_undone', one, 'CANCELLED_BY_ORG'));
    return done(...lines, ...(lines.length > 0 ? this.fill(now) : []));
  }

  /** The seat stays taken the whole time, so nobody who waits is passed over; the same swap twice is one. */
  protected replace({ id, as, person }: Extract<Act, { act: 'replace' }>, now: Date): Step {
    const { places } = this;
    const from = this.find(id);
    const before = places.bookings.get(this.successors.get(id) ?? '');
    if (before && isOpen(before) && before.person === person) return done();
    if (from?.state !== 'CONFIRMED' && from?.state !== 'REQUESTED') return MOVED_ON;
    if (!this.rules.maySwap(now)) return refused('booking.replacement_too_late');
    if (from.person === person) return refused('booking.same_person');
    const active = places.activeOf(person);
    const waiting = active && waits(active) && active.organisation === from.organisation ? active : null;
    if (active && !waiting) return refused('booking.already_booked');
    const to = waiting ? this.leaveList(waiting) : places.add(as, person, this.seatedState(), { organisation: from.organisation });
    this.handOver(from, to);
    this.successors.set(id, to.id);
    const begins = line(waiting ? 'booking.took_over' : 'booking.enrolled', to);
    return done(this.move('booking.replaced', from, 'CANCELLED_BY_ORG'), begins, ...(waiting ? this.fill(now) : []));
  }

  /** Whoever waits for the same organisation goes on with the booking they have; the place brings its own way to take part. */
  private leaveList(waiting: ModelBooking): ModelBooking {
    this.withdrawOffer(waiting.id);
    for (const mode of attendModes) waiting.extras.delete(mode);
    waiting.state = this.seatedState(waiting);
    return waiting;
  }

  private handOver(from: ModelBooking, to: ModelBooking): void {
    to.isOnQuota = from.isOnQuota;
    from.isOnQuota = false;
    for (const mode of attendModes.filter((one) => from.extras.has(one))) {
      to.extras.set(mode, from.extras.get(mode) ?? false);
      from.extras.delete(mode);
    }
  }
}
