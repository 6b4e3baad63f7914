import { Injectable } from '@nestjs/common';
import { isId } from '../../../database/ids.js';
import type { Tx } from '../../../database/tx.js';
import { conflict, type DomainError, invalid, notFound } from '../../../errors/domain-error.js';
import { OncePerKey } from '../../../http/once-per-key.js';
import type { Actor } from '../../access/index.js';
import { BookingActs } from '../booking-acts.js';
import { BookingEntry } from '../booking-entry.service.js';
import type { PlaceWish } from '../book-place.service.js';
import { type Booking, BookingStore } from '../booking.store.js';
import { type BookingLuggage, TransferStore } from '../changes/transfer.store.js';
import type { BookingState } from '../domain/booking-moves.js';
import { judge } from '../domain/eligibility.js';
import { type AttendMode, decideExtras, type ExtraPlaces, waysLeft } from '../domain/extra-places.js';
import { canStillCome, judgeNamed } from '../domain/named-booking.js';
import { Eligibility, nothingDeclared, refusalOf } from '../eligibility/eligibility.service.js';
import type { NamedBookingDto, NamedPersonDto } from './named-person.dto.js';
import { PlacesStore } from './places.store.js';

/** Whom staff ended, and what their booking still holds. */
interface Ended {
  readonly from: Booking;
  readonly luggage: BookingLuggage;
}

const endedByStaff: ReadonlySet<BookingState> = new Set(['REJECTED', 'CANCELLED_BY_STAFF']);

/**
 * Staff book for somebody on the phone, also once registration is closed: a named decision with a reason. Of the rules
 * only the window is passed over; the place is a free one, and nobody who waits is overtaken. Whom
 * they take in again has their organisation, what they need and who consents for them, as far as it was not erased.
 */
@Injectable()
export class AddNamedService {
  constructor(
    private readonly once: OncePerKey,
    private readonly places: PlacesStore,
    private readonly bookings: BookingStore,
    private readonly transfers: TransferStore,
    private readonly entry: BookingEntry,
    private readonly eligibility: Eligibility,
    private readonly acts: BookingActs,
  ) {}

  /**
   * @throws DomainError `run.unknown`, `booking.closed` (nobody can come along any more), `booking.not_eligible`, `places.none_free`,
   * `places.others_wait`, `allocation.collecting`, `booking.already_booked`, `booking.unknown`, `booking.again_other_person`
   */
  async run(actor: Actor, runId: string, dto: NamedPersonDto, key: string | undefined): Promise<NamedBookingDto> {
    if (!key) throw invalid('request.idempotency_key_missing');
    if (!isId(key)) throw invalid('request.idempotency_key_invalid');
    if (!dto.again && !dto.email && !dto.phone)
      throw invalid('request.invalid', {}, [{ field: 'email', code: 'validation.contact_missing' }]);
    // As a wish, whose fields have one order: the same words in another order are no other wish.
    const body = { ...wishOf(dto), reason: dto.reason, ...(dto.again && { again: dto.again }) };
    const scope = `named:${runId}`;
    const booking = await this.once.run({ scope, key: key.toLowerCase(), body }, (tx) => this.book(tx, actor, runId, dto));
    return { id: booking.id, number: booking.number, state: booking.state };
  }

  private async book(tx: Tx, actor: Actor, runId: string, dto: NamedPersonDto): Promise<Booking> {
    const asked = this.places.take(tx, runId);
    const [, ended] = dto.again === undefined ? [null, null] : await Promise.all([asked, this.ended(tx, runId, dto.again)]);
    const wish = ended ? withLuggage(wishOf(dto), ended.luggage) : wishOf(dto);
    const [{ ledger }, candidate] = await Promise.all([
      asked,
      this.eligibility.candidate(tx, runId, wish, {
        standing: async () => (await asked).standing,
        ...(ended && { person: ended.from.personId }),
      }),
    ]);
    const { run, facts, now } = candidate;
    if (ended && candidate.personId !== ended.from.personId) throw conflict('booking.again_other_person');
    if (!canStillCome(run, now)) throw conflict('booking.closed', { title: run.title });
    const { judgement, passedOver } = judgeNamed(judge(facts, now));
    // Whoever helps at a door reads no more than an organisation that enrols.
    const refusal = refusalOf(judgement, facts, actor.kind === 'door' ? 'organisation' : 'staff');
    if (refusal) throw refusal;
    if (!ledger) throw await this.noPlace(tx, runId);
    const extras = decideExtras(run.extras, { childcare: wish.needs.includes('CHILDCARE'), mode: wayOf(run.extras, ended) }, false);
    if ('refusal' in extras) throw extras.refusal;
    const decided = { candidate, findings: judgement.findings, extras, isQueued: false, turn: ledger.version };
    // Who consents goes along with the day on which they did.
    const booking = await this.entry.add(tx, { ...wish, declared: { ...wish.declared, guardian: null } }, decided);
    if (ended) this.transfers.carryOthers(tx, ended.from, booking);
    const again = ended ? { again: ended.from.number } : {};
    await this.acts.record(tx, actor, 'booking.created', booking, { version: ledger.version, reason: dto.reason, passedOver, ...again });
    return booking;
  }

  /** @throws DomainError `booking.unknown` */
  private async ended(tx: Tx, runId: string, bookingId: string): Promise<Ended> {
    const from = await this.bookings.findLocked(tx, bookingId);
    if (from?.runId !== runId || !endedByStaff.has(from.state)) throw notFound('booking.unknown');
    return { from, luggage: await this.transfers.luggage(tx, bookingId) };
  }

  private async noPlace(tx: Tx, runId: string): Promise<DomainError> {
    const { collecting, waiting, capacity, taken, held } = await this.places.look(tx, runId);
    if (collecting) return conflict('allocation.collecting');
    return waiting > 0 && taken + held < capacity ? conflict('places.others_wait', { waiting }) : conflict('places.none_free');
  }
}

/** As they took part before, or else the first way that is free. */
function wayOf(places: readonly ExtraPlaces[], ended: Ended | null): AttendMode | null {
  const former = ended?.luggage.mode ?? null;
  const ways = waysLeft(places) ?? [];
  return ways.find((way) => way === former) ?? ways[0] ?? former;
}

function wishOf({ name, email, phone, birthYear, basicQualification, isWoman, language }: NamedPersonDto): PlaceWish {
  return {
    ...{ name, callName: null, email: email ?? null, phone: phone ?? null, birthYear: birthYear ?? null, language },
    ...{ organisationId: null, organisationName: null, callTime: null, needs: [], newsletter: false, waitlist: false },
    declared: { ...nothingDeclared, basicQualification: basicQualification ?? null, isWoman: isWoman ?? null },
  };
}

const withLuggage = (
  wish: PlaceWish,
  { organisationId, organisationName, callTime, needs, enrolledBy, guardian }: BookingLuggage,
): PlaceWish => ({
  ...wish,
  ...{ organisationId, organisationName, callTime, needs },
  declared: { ...wish.declared, guardian, byOrganisation: enrolledBy !== null },
});
