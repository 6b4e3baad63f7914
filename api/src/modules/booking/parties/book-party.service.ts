import { Injectable } from '@nestjs/common';
import { DrawAgain } from '../../../database/db-errors.js';
import type { Tx } from '../../../database/tx.js';
import { conflict, type FieldError, invalid } from '../../../errors/domain-error.js';
import { OncePerKey } from '../../../http/once-per-key.js';
import type { Actor } from '../../access/index.js';
import { hasBegun } from '../../catalogue/index.js';
import type { PlaceAnswer, PlaceWish } from '../book-place.service.js';
import { BookingActs } from '../booking-acts.js';
import { BookingEntry } from '../booking-entry.service.js';
import { type Booking, BookingStore } from '../booking.store.js';
import { decideExtras, type ExtraDecision, type ExtraPlaces, isMode, placesAfter } from '../domain/extra-places.js';
import { mealRefusal } from '../domain/meals.js';
import type { Entry } from '../domain/party.js';
import { fitsEver, partyPlacesRefusal } from '../domain/party-places.js';
import { type JudgedCandidate, PartyEligibility, partyRefusalOf, type PartyWishes } from '../eligibility/party-eligibility.service.js';
import { type AskedPlace, type Ledger, PlacesStore, type Standing } from '../places/places.store.js';
import { SeatOffers } from '../waitlist/seat-offers.service.js';

export interface PartyAnswer extends PlaceAnswer {
  readonly companions: readonly Booking[];
}

/** What one look at a run behind its ledger's lock has shown. */
interface Attempt {
  /** Null when the ledger gave nothing. */
  readonly ledger: Ledger | null;
  readonly members: readonly JudgedCandidate[];
  readonly entries: number;
}

/** Books places for people who want to take part together: all of them or nobody, as one act (pain 11). */
@Injectable()
export class BookPartyService {
  constructor(
    private readonly once: OncePerKey,
    private readonly places: PlacesStore,
    private readonly door: SeatOffers,
    private readonly bookings: BookingStore,
    private readonly entry: BookingEntry,
    private readonly eligibility: PartyEligibility,
    private readonly acts: BookingActs,
  ) {}

  /**
   * @param wishes who books for all comes first
   * @throws DomainError `run.unknown`, `booking.party_full`, `booking.party_list_full`, `booking.party_while_collecting`,
   * `booking.already_booked`, `booking.companion_booked`, `booking.not_eligible` …
   */
  async run(actor: Actor, runRef: string, wishes: PartyWishes<PlaceWish>, key: string): Promise<PartyAnswer> {
    const runId = await this.bookings.findRunId(runRef);
    await this.bookings.assertChoice(wishes[0].organisationId);
    return this.once.run({ scope: `book:${runId}`, key, body: wishes }, (tx) => this.book(tx, actor, runId, wishes));
  }

  private async book(tx: Tx, actor: Actor, runId: string, wishes: PartyWishes<PlaceWish>): Promise<PartyAnswer> {
    const first = await this.attempt(tx, runId, wishes, this.places.takeTogether(tx, runId, wishes.length), false);
    const isQueued = !first.ledger && wishes[0].waitlist;
    const attempt = isQueued ? await this.queue(tx, runId, wishes, first) : first;
    await this.assertMay(tx, runId, wishes, attempt.members);
    const { ledger, members, entries } = attempt;
    if (!ledger) throw await this.noPlaces(tx, wishes, members);
    const bookings = await this.write(tx, wishes, members, { ledger, isQueued });
    const [booking, ...companions] = this.bookings.joinParty(tx, bookings);
    await this.acts.recordTogether(tx, actor, 'booking.created', [booking, ...companions]);
    // Too few for the party, and yet free: they are offered to it as a whole, to somebody else, or to nobody.
    if (isQueued && ledger.taken + ledger.held < ledger.capacity) await this.door.fill(tx, runId);
    const [{ run }] = members as [JudgedCandidate];
    return {
      ...{ booking, companions, position: isQueued ? entries + 1 : null },
      run: { ...ledger, id: runId, revision: run.revision, state: run.state },
    };
  }

  /** Ledger, people and rules in one round trip, as for one person. */
  private async attempt(
    tx: Tx,
    runId: string,
    wishes: PartyWishes<PlaceWish>,
    asked: Promise<AskedPlace>,
    queues: boolean,
  ): Promise<Attempt> {
    const standing = async (): Promise<Standing | null> => (await asked).standing;
    const [{ ledger }, members, entries] = await Promise.all([
      asked,
      this.eligibility.of(tx, runId, wishes, { queues, standing }),
      queues ? this.bookings.countEntries(tx, runId) : 0,
    ]);
    return { ledger, members, entries };
  }

  private queue(tx: Tx, runId: string, wishes: PartyWishes<PlaceWish>, { members }: Attempt): Promise<Attempt> {
    assertFitsEver(wishes, members);
    const joins = this.places.joinQueueTogether(tx, runId, wishes.length, members[0]?.run.waitlistSize ?? 0);
    return this.attempt(tx, runId, wishes, joins, true);
  }

  /** @throws DomainError with the grounds of all, or who of them has a booking of this run already */
  private async assertMay(tx: Tx, runId: string, wishes: PartyWishes<PlaceWish>, members: readonly JudgedCandidate[]): Promise<void> {
    const twice = sameTwice(members);
    if (twice.length > 0) throw invalid('request.invalid', {}, twice);
    const refusal = partyRefusalOf(wishes, members) ?? mealRefusal(wishes[0].needs, members[0]?.run.hasFood ?? false);
    if (refusal) throw refusal;
    const active = await this.bookings.activeOf(
      tx,
      runId,
      members.flatMap(({ personId }) => personId ?? []),
    );
    for (const [at, { personId }] of members.entries()) {
      const number = active.get(personId ?? '');
      if (number === undefined) continue;
      throw at === 0
        ? conflict('booking.already_booked', { number })
        : conflict('booking.companion_booked', { number, name: wishes[at]?.name ?? '' });
    }
  }

  private async noPlaces(tx: Tx, wishes: PartyWishes<PlaceWish>, members: readonly JudgedCandidate[]): Promise<Error> {
    const [{ run, now }] = members as [JudgedCandidate];
    const ledger = await this.places.look(tx, run.id);
    const refusal = partyPlacesRefusal(ledger, {
      ...{ title: run.title, people: wishes.length, waits: wishes[0].waitlist },
      waitlistSize: hasBegun(run, now) ? 0 : run.waitlistSize,
    });
    // Who waits is refused only for the list. Too few places at the first question and enough at the second: the next try finds them.
    return wishes[0].waitlist && refusal.code === 'booking.party_full' ? new DrawAgain() : refusal;
  }

  /** Each with a booking, a number and a turn of their own; the turns are neighbours. */
  private async write(
    tx: Tx,
    wishes: PartyWishes<PlaceWish>,
    members: readonly JudgedCandidate[],
    { ledger, isQueued }: { readonly ledger: Ledger; readonly isQueued: boolean },
  ): Promise<Entry<Booking>> {
    const written: Booking[] = [];
    let left: readonly ExtraPlaces[] = members[0]?.run.extras ?? [];
    for (const [at, candidate] of members.entries()) {
      const wish = wishes[at] ?? wishes[0];
      const extras = extrasOf(left, wish, isQueued, wishes.length);
      left = placesAfter(left, extras);
      const turn = ledger.version - members.length + 1 + at;
      written.push(await this.entry.add(tx, wish, { candidate, findings: candidate.judgement.findings, extras, isQueued, turn }));
    }
    return written as [Booking, ...Booking[]];
  }
}

/** Somebody has two names, and both were given. */
function sameTwice(members: readonly JudgedCandidate[]): FieldError[] {
  const ids = members.map(({ personId }) => personId);
  return ids.flatMap((id, at) =>
    id !== null && ids.indexOf(id) < at ? [{ field: `companions.${at - 1}.name`, code: 'validation.same_person' }] : [],
  );
}

/** @throws DomainError `booking.party_too_big` */
function assertFitsEver(wishes: PartyWishes<PlaceWish>, members: readonly JudgedCandidate[]): void {
  const [{ run, facts }] = members as [JudgedCandidate];
  const people = { organisationIds: wishes.map((one) => one.organisationId), modes: wishes.map(({ mode }) => mode ?? null) };
  const ways = run.extras.filter(({ kind }) => isMode(kind));
  if (!fitsEver(people, { maxPerOrganisation: facts.run.maxPerOrganisation, ways })) {
    throw conflict('booking.party_too_big', { title: run.title });
  }
}

function extrasOf(left: readonly ExtraPlaces[], wish: PlaceWish, isQueued: boolean, people: number): ExtraDecision {
  const extras = decideExtras(left, { childcare: wish.needs.includes('CHILDCARE'), mode: wish.mode ?? null }, isQueued, people);
  if ('refusal' in extras) throw extras.refusal;
  return extras;
}
