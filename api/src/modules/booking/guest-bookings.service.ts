import { Injectable } from '@nestjs/common';
import { isId } from '../../database/ids.js';
import { invalid } from '../../errors/domain-error.js';
import { type Actor, PersonalTokens } from '../access/index.js';
import { RunCards } from '../catalogue/index.js';
import { BookPartyService, type PartyAnswer } from './parties/book-party.service.js';
import { BookPlaceService } from './book-place.service.js';
import type { BookDto, BookingReceiptDto } from './booking.dto.js';
import { partyWishesOf, wishOf } from './place-wish.js';

/** The door for people without an account: from the form's words to the act and back to a receipt. */
@Injectable()
export class GuestBookings {
  constructor(
    private readonly bookPlace: BookPlaceService,
    private readonly bookParty: BookPartyService,
    private readonly cards: RunCards,
    private readonly tokens: PersonalTokens,
  ) {}

  async run(actor: Actor, runRef: string, dto: BookDto, key: string | undefined): Promise<BookingReceiptDto> {
    if (!key) throw invalid('request.idempotency_key_missing');
    if (!isId(key)) throw invalid('request.idempotency_key_invalid');
    const { booking, companions, position, run } = await this.book(actor, runRef, dto, key.toLowerCase());
    return {
      id: booking.id,
      number: booking.number,
      state: booking.state,
      position,
      token: this.tokens.issue('booking', booking.id, booking.linkNonce),
      run: run ? await this.cards.asOf(run) : await this.cards.one(booking.runId),
      person: { name: dto.name, callName: dto.callName ?? null },
      contact: { email: dto.email ?? null, phone: dto.phone ?? null, organisation: dto.organisation ?? null },
      companions: companions.map(({ id, number, state, linkNonce }, at) => ({
        ...{ id, number, state, name: dto.companions?.[at]?.name ?? '' },
        token: this.tokens.issue('booking', id, linkNonce),
      })),
    };
  }

  private async book(actor: Actor, runRef: string, dto: BookDto, key: string): Promise<PartyAnswer> {
    if (dto.companions?.length) return this.bookParty.run(actor, runRef, partyWishesOf(dto), key);
    return { ...(await this.bookPlace.run(actor, runRef, wishOf(dto), key)), companions: [] };
  }
}
