import { Injectable } from '@nestjs/common';
import { newNonce } from '../../../database/ids.js';
import { Transactions } from '../../../database/transactions.js';
import type { Tx } from '../../../database/tx.js';
import { conflict, notFound } from '../../../errors/domain-error.js';
import { Settings } from '../../../settings/settings.js';
import { berlinDate } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { type Actor, actorId } from '../../access/index.js';
import { MembersStore, NOTICE_VERSION } from '../../organisations/index.js';
import { type NamedPerson, PeopleStore, sortName } from '../../people/index.js';
import { BookingActs } from '../booking-acts.js';
import { BookingSlips } from '../booking-slips.store.js';
import { type Booking, BookingStore } from '../booking.store.js';
import { type BookingState, cancelledBy, isOpen } from '../domain/booking-moves.js';
import { type BasicQualification, enteredAt } from '../domain/eligibility.js';
import type { Finding } from '../domain/finding.js';
import { assertReplaceable, refusalsOfSeat } from '../domain/replacement.js';
import { stateWithSeat } from '../domain/state-with-seat.js';
import { Eligibility } from '../eligibility/eligibility.service.js';
import { ExtraPlacesStore } from '../places/extra-places.store.js';
import { ParticipantStore } from '../eligibility/participant.store.js';
import { NextSpeaker } from '../parties/next-speaker.service.js';
import { PlacesStore } from '../places/places.store.js';
import { type NextPerson, ReplacementStore, type SeatSuccessor } from './replacement.store.js';
import { SeatFromList } from './seat-from-list.service.js';

/** A member of the organisation, or somebody by name. */
type Successor = { readonly personId: string; readonly person: null } | { readonly personId: null; readonly person: NamedPerson };

export type Replacement = Successor & {
  readonly basicQualification: BasicQualification | null;
  /** Whoever sits there wants it too. */
  readonly agreed: boolean;
};

interface Beginning {
  readonly runId: string;
  readonly organisationId: string;
  readonly next: NextPerson | null;
  readonly wish: Replacement;
  readonly version: number;
  readonly now: Date;
}

/**
 * Another person takes the place that an organisation has booked: the seat stays taken the whole time, so nobody who
 * waits was passed over (journey M4). The first booking ends, the new one begins.
 */
@Injectable()
export class ReplacePersonService {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: PlacesStore,
    private readonly extraPlaces: ExtraPlacesStore,
    private readonly bookings: BookingStore,
    private readonly replacements: ReplacementStore,
    private readonly eligibility: Eligibility,
    private readonly participants: ParticipantStore,
    private readonly people: PeopleStore,
    private readonly members: MembersStore,
    private readonly slips: BookingSlips,
    private readonly list: SeatFromList,
    private readonly nextSpeaker: NextSpeaker,
    private readonly acts: BookingActs,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /**
   * The same replacement twice is one.
   * @returns the new booking
   * @throws DomainError `booking.unknown` (also to an organisation that did not book it), `booking.replacement_too_late`,
   * `booking.agreement_needed`, `booking.not_eligible`, `booking.already_booked` …
   */
  async run(actor: Actor, bookingId: string, wish: Replacement): Promise<Booking> {
    const found = await this.bookings.find(bookingId);
    if (!found) throw notFound('booking.unknown');
    return this.transactions.run(async (tx) => {
      const { version } = await this.places.lock(tx, found.runId);
      const now = await this.clock.shared(tx);
      const today = berlinDate(now);
      const from = (await this.bookings.findLocked(tx, bookingId)) ?? found;
      const seat = await this.replacements.seat(tx, bookingId, today);
      const { organisationId } = seat;
      const isOwn = actor.kind === 'staff' || (actor.kind === 'organisation' && actor.organisationIds.includes(organisationId ?? ''));
      if (!isOwn) throw notFound('booking.unknown');
      if (organisationId === null) throw conflict('booking.not_of_organisation');
      const next = await this.find(tx, wish, organisationId, now);
      const done = await this.replacements.successor(tx, bookingId);
      if (done && isOpen(done.state) && isThem(done, next, wish)) return done;
      const daysBefore = await this.settings.valueOn('booking.replacement_days', today, tx);
      assertReplaceable(seat, { byStaff: actor.kind === 'staff', personId: next?.id ?? null, agreed: wish.agreed, daysBefore }, now);
      const ended: BookingState = cancelledBy(actor);
      await this.bookings.move(tx, from, ended, now);
      const waiting = next && (await this.replacements.waiting(tx, from.runId, next.id, organisationId));
      const booking = waiting
        ? await this.list.leave(tx, waiting, now)
        : await this.begin(tx, { runId: from.runId, organisationId, next, wish, version, now });
      await this.extraPlaces.free(tx, from.runId, from.id, ['CHILDCARE']);
      this.replacements.handOver(tx, from, booking, actor.kind === 'organisation' ? actorId(actor) : seat.enrolledBy);
      await this.part(tx, actor, { ...from, state: ended }, { by: booking.id, now });
      await this.nextSpeaker.tell(tx, [from]);
      await this.acts.record(tx, actor, waiting ? 'booking.took_over' : 'booking.enrolled', booking, {
        organisationId,
        insteadOf: from.id,
      });
      if (waiting) await this.list.settle(tx, booking);
      return booking;
    });
  }

  private async begin(tx: Tx, { runId, organisationId, next, wish, version, now }: Beginning): Promise<Booking> {
    const findings = await this.judge(tx, runId, organisationId, next?.id ?? null, wish);
    const booking = this.bookings.insert(tx, {
      ...{ runId, organisationId, organisationName: null, callTime: null, findings, ledgerVersion: version },
      ...{ state: stateWithSeat(findings, false), linkNonce: newNonce(), createdAt: now, enteredAt: enteredAt(findings, now) },
      personId: next?.id ?? this.add(tx, wish, organisationId, now),
      language: (next ?? wish.person)?.language === 'en' ? 'en' : 'de',
    });
    await this.welcome(tx, booking, organisationId, now);
    return booking;
  }

  /** Who has not been told yet of the place hears nothing of its end. */
  private async part(tx: Tx, actor: Actor, from: Booking, { by, now }: { by: string; now: Date }): Promise<void> {
    const isUntold = await this.replacements.isUntold(tx, from.id, now);
    await (isUntold
      ? this.acts.recordQuietly(tx, actor, 'booking.replaced', from, { by })
      : this.acts.record(tx, actor, 'booking.replaced', from, { by }));
  }

  /** Whoever comes with an organisation belongs to it, or it would not see who sits on its place; and hears of it, if only on paper. */
  private async welcome(tx: Tx, booking: Booking, organisationId: string, now: Date): Promise<void> {
    const today = berlinDate(now);
    const isMember = (await this.replacements.member(tx, booking.personId, organisationId, today)) !== null;
    if (!isMember) this.members.add(tx, organisationId, [booking.personId], today, { version: NOTICE_VERSION, at: now });
    this.slips.addWithoutEmail(tx, booking, now);
  }

  /** Null for somebody nobody knows yet. */
  private async find(tx: Tx, wish: Replacement, organisationId: string, now: Date): Promise<NextPerson | null> {
    if (wish.person) {
      const known = await this.participants.find(tx, { ...wish.person, callName: null, organisationId }, now);
      return known === null ? null : { id: known, language: wish.person.language };
    }
    const member = await this.replacements.member(tx, wish.personId, organisationId, berlinDate(now));
    if (!member) throw notFound('organisation.member_unknown');
    return member;
  }

  private add(tx: Tx, { person }: Replacement, organisationId: string, now: Date): string {
    const [id] = person ? this.people.addNamed(tx, [person], organisationId, now) : [];
    if (!id) throw notFound('organisation.member_unknown');
    return id;
  }

  /** Behind the end of the first booking, which counts no longer. */
  private async judge(
    tx: Tx,
    runId: string,
    organisationId: string,
    personId: string | null,
    wish: Replacement,
  ): Promise<readonly Finding[]> {
    const declared = { basicQualification: wish.basicQualification, isWoman: null, guardian: null };
    const [judged] = await this.eligibility.ofMembers(
      runId,
      organisationId,
      [{ personId, birthYear: wish.person?.birthYear ?? null, declared }],
      tx,
    );
    const against = refusalsOfSeat(judged?.reasons ?? []);
    if (against.length > 0) throw conflict('booking.not_eligible', {}, against);
    return judged?.kept ?? [];
  }
}

/** Whoever has no contact is known by nothing but the name. */
function isThem(done: SeatSuccessor, next: NextPerson | null, { person }: Replacement): boolean {
  if (next) return next.id === done.personId;
  return person !== null && !person.email && !person.phone && sortName(person.name) === done.sortName;
}
