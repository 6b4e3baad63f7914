import { Injectable } from '@nestjs/common';
import { isId } from '../../../database/ids.js';
import type { Tx } from '../../../database/tx.js';
import { conflict, type DomainError, invalid } from '../../../errors/domain-error.js';
import { OncePerKey } from '../../../http/once-per-key.js';
import type { Actor } from '../../access/index.js';
import { BookingActs } from '../booking-acts.js';
import { BookingEntry } from '../booking-entry.service.js';
import type { PlaceWish } from '../book-place.service.js';
import type { Booking } from '../booking.store.js';
import { judge } from '../domain/eligibility.js';
import { decideExtras, waysLeft } from '../domain/extra-places.js';
import { canStillCome, judgeNamed } from '../domain/named-booking.js';
import { Eligibility, nothingDeclared, refusalOf } from '../eligibility/eligibility.service.js';
import type { NamedBookingDto, NamedPersonDto } from './named-person.dto.js';
import { PlacesStore } from './places.store.js';

/**
 * Staff book for somebody on the phone, also once registration is closed: a named decision with a reason. Of the rules
 * only the window is passed over; the place is a free one, and nobody who waits is overtaken.
 */
@Injectable()
export class AddNamedService {
  constructor(
    private readonly once: OncePerKey,
    private readonly places: PlacesStore,
    private readonly entry: BookingEntry,
    private readonly eligibility: Eligibility,
    private readonly acts: BookingActs,
  ) {}

  /**
   * @throws DomainError `run.unknown`, `booking.closed` (nobody can come along any more), `booking.not_eligible`, `places.none_free`,
   * `places.others_wait`, `allocation.collecting`, `booking.already_booked`
   */
  async run(actor: Actor, runId: string, dto: NamedPersonDto, key: string | undefined): Promise<NamedBookingDto> {
    if (!key) throw invalid('request.idempotency_key_missing');
    if (!isId(key)) throw invalid('request.idempotency_key_invalid');
    if (!dto.email && !dto.phone) throw invalid('request.invalid', {}, [{ field: 'email', code: 'validation.contact_missing' }]);
    // As a wish, whose fields have one order: the same words in another order are no other wish.
    const body = { ...wishOf(dto), reason: dto.reason };
    const scope = `named:${runId}`;
    const booking = await this.once.run({ scope, key: key.toLowerCase(), body }, (tx) => this.book(tx, actor, runId, dto));
    return { id: booking.id, number: booking.number, state: booking.state };
  }

  private async book(tx: Tx, actor: Actor, runId: string, dto: NamedPersonDto): Promise<Booking> {
    const wish = wishOf(dto);
    const asked = this.places.take(tx, runId);
    const [{ ledger }, candidate] = await Promise.all([
      asked,
      this.eligibility.candidate(tx, runId, wish, { standing: async () => (await asked).standing }),
    ]);
    const { run, facts, now } = candidate;
    if (!canStillCome(run, now)) throw conflict('booking.closed', { title: run.title });
    const { judgement, passedOver } = judgeNamed(judge(facts, now));
    // Whoever helps at a door reads no more than an organisation that enrols.
    const refusal = refusalOf(judgement, facts, actor.kind === 'door' ? 'organisation' : 'staff');
    if (refusal) throw refusal;
    if (!ledger) throw await this.noPlace(tx, runId);
    const [mode = null] = waysLeft(run.extras) ?? [];
    const extras = decideExtras(run.extras, { childcare: false, mode }, false);
    if ('refusal' in extras) throw extras.refusal;
    const decided = { candidate, findings: judgement.findings, extras, isQueued: false, turn: ledger.version };
    const booking = await this.entry.add(tx, wish, decided);
    await this.acts.record(tx, actor, 'booking.created', booking, { version: ledger.version, reason: dto.reason, passedOver });
    return booking;
  }

  private async noPlace(tx: Tx, runId: string): Promise<DomainError> {
    const { collecting, waiting, capacity, taken, held } = await this.places.look(tx, runId);
    if (collecting) return conflict('allocation.collecting');
    return waiting > 0 && taken + held < capacity ? conflict('places.others_wait', { waiting }) : conflict('places.none_free');
  }
}

function wishOf({ name, email, phone, birthYear, basicQualification, isWoman, language }: NamedPersonDto): PlaceWish {
  return {
    ...{ name, callName: null, email: email ?? null, phone: phone ?? null, birthYear: birthYear ?? null, language },
    ...{ organisationId: null, organisationName: null, callTime: null, needs: [], newsletter: false, waitlist: false },
    declared: { ...nothingDeclared, basicQualification: basicQualification ?? null, isWoman: isWoman ?? null },
  };
}
