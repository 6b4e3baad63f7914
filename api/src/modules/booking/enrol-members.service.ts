import { Injectable } from '@nestjs/common';
import { newNonce } from '../../database/ids.js';
import type { Tx } from '../../database/tx.js';
import { notFound } from '../../errors/domain-error.js';
import { Settings } from '../../settings/settings.js';
import { addDays, berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { OrganisationActor } from '../organisations/index.js';
import { type NamedPerson, PeopleStore } from '../people/index.js';
import { BookingActs } from './booking-acts.js';
import type { SupportNeedKind } from './booking.dto.js';
import { type Booking, BookingStore } from './booking.store.js';
import { dealSeats, type Dealt, seatsToDeal } from './domain/deal-seats.js';
import { type BasicQualification, enteredAt } from './domain/eligibility.js';
import type { Reason } from './domain/explanation.js';
import type { Finding } from './domain/finding.js';
import { isSeated } from './domain/booking-moves.js';
import { decideExtras, placesAfter, waysLeft } from './domain/extra-places.js';
import { mealRefusal, servedNeeds } from './domain/meals.js';
import { Eligibility } from './eligibility/eligibility.service.js';
import type { Reader } from './eligibility/eligibility.store.js';
import { ExtraPlacesStore } from './places/extra-places.store.js';
import { type ActiveBooking, MemberPlacesStore, type RunPlaces } from './places/member-places.store.js';
import { PlacesStore } from './places/places.store.js';
import { SeatOffers } from './waitlist/seat-offers.service.js';

/** Somebody an organisation wants to enrol. */
export interface MemberWish {
  /** Null for somebody nobody knows yet. */
  readonly personId: string | null;
  readonly person: NamedPerson;
  readonly basicQualification: BasicQualification | null;
  /** What the person needs to take part, said with their consent. */
  readonly needs: readonly SupportNeedKind[];
}

/** What would come of a wish, or came of it. */
export type MemberOutcome =
  | { readonly kind: 'known'; readonly booking: ActiveBooking }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'full' }
  | {
      readonly kind: 'placed';
      readonly state: 'CONFIRMED' | 'REQUESTED' | 'WAITLISTED';
      readonly position: number | null;
      readonly reasons: readonly Reason[];
    };

interface Assessed {
  readonly wish: MemberWish;
  readonly outcome: MemberOutcome;
  readonly dealt: Dealt | null;
  readonly kept: readonly Finding[];
}

export interface EnrolledMember {
  readonly outcome: MemberOutcome;
  readonly booking: Booking | null;
  readonly personId: string | null;
}

export interface MemberOrder {
  readonly runId: string;
  readonly organisationId: string;
  readonly wishes: readonly MemberWish[];
}

interface Terms {
  readonly version: number;
  readonly mailsAt: Date;
}

interface Enrolment {
  readonly assessed: readonly Assessed[];
  readonly personIds: readonly (string | null)[];
  readonly collecting: number;
}

/** So many bookings travel in one packet. */
const PACKET = 50;

/** An organisation enrols many of its people in one act. Some get a place, some wait, some cannot: each is told apart. */
@Injectable()
export class EnrolMembersService {
  constructor(
    private readonly places: PlacesStore,
    private readonly extraPlaces: ExtraPlacesStore,
    private readonly store: MemberPlacesStore,
    private readonly bookings: BookingStore,
    private readonly eligibility: Eligibility,
    private readonly people: PeopleStore,
    private readonly door: SeatOffers,
    private readonly acts: BookingActs,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** What would come of it now; changes nothing. @throws DomainError `run.unknown` */
  async preview(reader: Reader, order: MemberOrder): Promise<MemberOutcome[]> {
    return (await this.assess(reader, order)).map(({ outcome }) => outcome);
  }

  /** What the run has for the organisation. */
  async look(reader: Reader, runId: string, organisationId: string): Promise<RunPlaces> {
    const found = (await this.lookAt(reader, [runId], organisationId)).get(runId);
    if (!found) throw notFound('run.unknown');
    return found;
  }

  /** The same for many runs, with one question. */
  lookAt(reader: Reader, runIds: readonly string[], organisationId: string): Promise<Map<string, RunPlaces>> {
    return this.store.places(reader, runIds, organisationId, berlinDate(this.clock.now()));
  }

  /** @throws DomainError `booking.no_meals` */
  async assertServed(tx: Tx, runId: string, needs: readonly SupportNeedKind[]): Promise<void> {
    const refusal = mealRefusal(needs, (await this.store.runOfNeeds(tx, runId)).hasFood);
    if (refusal) throw refusal;
  }

  /**
   * Locks the run's ledger. The transaction's first statement: who is meant by a line is asked behind it too, or the same
   * list sent twice at once would make two people of each.
   * @returns the ledger's version, from which the bookings take their turns
   */
  async begin(tx: Tx, runId: string): Promise<number> {
    return (await this.places.lock(tx, runId)).version;
  }

  /**
   * Takes all places with one change of the ledger, and books behind its lock.
   * @param version as `begin` gave it
   * @param mailsAt when people are told: not before the act can no longer be taken back
   * @returns in the order of the wishes
   */
  async run(tx: Tx, actor: OrganisationActor, order: MemberOrder, { version, mailsAt }: Terms): Promise<EnrolledMember[]> {
    const assessed = await this.assess(tx, order);
    const count = (place: Dealt['place']): number => assessed.filter(({ dealt }) => dealt?.place === place).length;
    const { quotaId, collecting } = await this.look(tx, order.runId, order.organisationId);
    await this.places.takeMany(tx, order.runId, {
      quotaId,
      onQuota: count('quota'),
      free: count('seat'),
      queue: count('queue'),
      turns: order.wishes.length,
    });
    const personIds = this.addNewcomers(tx, assessed, order.organisationId);
    const enrolled = await this.book(tx, actor, order, { assessed, personIds, collecting, version, mailsAt });
    const onQuota = enrolled
      .filter((_, at) => assessed[at]?.dealt?.place === 'quota')
      .flatMap(({ booking }) => (booking ? [booking.id] : []));
    const all = enrolled.flatMap(({ booking }) => (booking ? [booking.id] : []));
    await this.extraPlaces.chooseForSilent(tx, order.runId);
    await this.helpWith(tx, order, enrolled);
    this.store.mark(tx, all, actor.accountId, quotaId ? { id: quotaId, bookingIds: onQuota } : null);
    // Free and yet not theirs: who stands before them cannot be asked. Who has just come can.
    if (count('queue') > 0) await this.door.fill(tx, order.runId);
    return enrolled;
  }

  /** Needs are noted with the booking; a place for a child is counted, and who gets none keeps the wish (E25). */
  private async helpWith(tx: Tx, { runId, wishes }: MemberOrder, enrolled: readonly EnrolledMember[]): Promise<void> {
    if (wishes.every(({ needs }) => needs.length === 0)) return;
    const [places, { lastDate: until, hasFood }] = await Promise.all([this.extraPlaces.of(tx, runId), this.store.runOfNeeds(tx, runId)]);
    const needing = enrolled.flatMap(({ booking }, at) => {
      const needs = servedNeeds(wishes[at]?.needs ?? [], hasFood);
      return booking && needs.length > 0 ? [{ booking, needs }] : [];
    });
    if (needing.length === 0) return;
    this.store.addNeeds(
      tx,
      needing.map(({ booking, needs }) => ({ bookingId: booking.id, needs })),
      addDays(until, await this.settings.valueOn('retention.support_needs_days', until, tx)),
    );
    let left = places.filter(({ kind }) => kind === 'CHILDCARE');
    for (const { booking, needs } of needing.filter(() => left.length > 0)) {
      const extras = decideExtras(left, { childcare: needs.includes('CHILDCARE'), mode: null }, !isSeated(booking.state));
      if ('refusal' in extras) continue;
      this.extraPlaces.take(tx, runId, booking.id, extras);
      left = placesAfter(left, extras);
    }
  }

  private async assess(reader: Reader, { runId, organisationId, wishes }: MemberOrder): Promise<Assessed[]> {
    const known = wishes.flatMap(({ personId }) => personId ?? []);
    const [places, extras, active, judged] = await Promise.all([
      this.look(reader, runId, organisationId),
      this.extraPlaces.of(reader, runId),
      this.store.active(reader, runId, organisationId, known),
      this.eligibility.ofMembers(runId, organisationId, wishes.map(memberOf), reader),
    ]);
    const mayHave = wishes.filter((wish, at) => !active.has(wish.personId ?? '') && judged[at]?.outcome !== 'REFUSED');
    const seats = seatsToDeal(places, places.quotaSeats - places.quotaUsed, places.waitlistSize, waysLeft(extras));
    const dealt = dealSeats(mayHave.length, seats).values();
    return wishes.map((wish, at): Assessed => {
      const booking = active.get(wish.personId ?? '');
      const { outcome = 'REFUSED', reasons = [], kept = [] } = judged[at] ?? {};
      if (booking) return { wish, dealt: null, kept, outcome: { kind: 'known', booking } };
      if (outcome === 'REFUSED') return { wish, dealt: null, kept, outcome: { kind: 'refused', reasons } };
      const place: Dealt = dealt.next().value ?? { place: 'full' };
      return { wish, dealt: place, kept, outcome: outcomeOf(place, outcome, reasons) };
    });
  }

  /** @returns the person's id for each who gets a place, in the order of the wishes; null for the others */
  private addNewcomers(tx: Tx, assessed: readonly Assessed[], organisationId: string): (string | null)[] {
    const isNew = ({ wish, outcome }: Assessed): boolean => outcome.kind === 'placed' && wish.personId === null;
    const newcomers = assessed.filter(isNew).map(({ wish }) => wish.person);
    const added = this.people.addNamed(tx, newcomers, organisationId, this.clock.now()).values();
    return assessed.map((one) => {
      if (isNew(one)) return added.next().value ?? null;
      return one.outcome.kind === 'placed' ? one.wish.personId : null;
    });
  }

  private async book(
    tx: Tx,
    actor: OrganisationActor,
    { runId, organisationId }: MemberOrder,
    { assessed, personIds, collecting, version, mailsAt }: Terms & Enrolment,
  ): Promise<EnrolledMember[]> {
    const createdAt = this.clock.now();
    const enrolled: EnrolledMember[] = [];
    for (const [at, { wish, outcome, dealt, kept }] of assessed.entries()) {
      const personId = personIds[at] ?? null;
      if (outcome.kind !== 'placed' || personId === null) {
        enrolled.push({ outcome, booking: null, personId: wish.personId });
        continue;
      }
      const booking = this.bookings.insert(tx, {
        ...{ runId, personId, organisationId, createdAt, state: outcome.state, findings: kept, linkNonce: newNonce() },
        // Each has a turn of its own, in the order of the list.
        ...{ organisationName: null, callTime: null, language: spoken(wish.person.language), ledgerVersion: version + at + 1 },
        enteredAt: enteredAt(kept, createdAt),
      });
      if (dealt && 'mode' in dealt && dealt.mode) this.extraPlaces.take(tx, runId, booking.id, { takes: [dealt.mode], wishes: [] });
      const noted = { verb: 'booking.enrolled' as const, data: { organisationId }, dueAt: mailsAt };
      await (collecting
        ? this.acts.recordEntry(tx, actor, booking, noted)
        : this.acts.record(tx, actor, noted.verb, booking, noted.data, noted.dueAt));
      enrolled.push({ outcome, booking, personId });
      if (enrolled.length % PACKET === 0) await tx.query('SELECT 1');
    }
    return enrolled;
  }
}

/** Languages in which the platform writes. */
const spoken = (language: string): string => (language === 'en' ? 'en' : 'de');

const memberOf = ({ personId, person, basicQualification }: MemberWish) => ({
  personId,
  birthYear: person.birthYear,
  declared: { basicQualification, isWoman: null, guardian: null },
});

function outcomeOf(place: Dealt, state: 'CONFIRMED' | 'REQUESTED', reasons: readonly Reason[]): MemberOutcome {
  if (place.place === 'full') return { kind: 'full' };
  if (place.place === 'queue') return { kind: 'placed', state: 'WAITLISTED', position: place.position, reasons };
  return { kind: 'placed', state, position: null, reasons };
}
