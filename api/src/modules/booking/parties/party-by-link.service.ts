import { Injectable } from '@nestjs/common';
import { forbidden } from '../../../errors/domain-error.js';
import type { Actor } from '../../access/index.js';
import { CancelBookingService } from '../changes/cancel-booking.service.js';
import type { MyBookingDto } from '../my-page/my-page.dto.js';
import { type LinkOwner, MyPageQueries } from '../my-page/my-page.queries.service.js';
import { SeparatePartyService } from './separate-party.service.js';

/** Who booked for several people decides for all of them through their personal link. */
@Injectable()
export class PartyByLink {
  constructor(
    private readonly queries: MyPageQueries,
    private readonly cancelBooking: CancelBookingService,
    private readonly separateParty: SeparatePartyService,
  ) {}

  /** @throws DomainError `link.unknown`, `booking.party_unknown` for bookings of others */
  async cancel(token: string, bookingId: string, members: readonly string[], reason: string | null): Promise<MyBookingDto> {
    const owner = await this.queries.ownerOf(token);
    const party = await this.partyOf(owner, bookingId);
    const named = [...new Set(members)].map((id) => party.members.find((member) => member.bookingId === id));
    // The same wish sent twice gets the same answer, although nobody is left to speak for.
    const mayCancel = party.speaks || named.every((member) => member?.canCancel === false);
    if (!mayCancel || named.includes(undefined)) throw forbidden('booking.party_unknown');
    await this.cancelBooking.several(actorOf(owner), members, reason);
    return this.queries.booking(owner, bookingId);
  }

  async separate(token: string, bookingId: string): Promise<MyBookingDto> {
    const owner = await this.queries.ownerOf(token);
    const { speaks } = await this.partyOf(owner, bookingId);
    if (!speaks) throw forbidden('booking.party_unknown');
    await this.separateParty.run(actorOf(owner), bookingId);
    return this.queries.booking(owner, bookingId);
  }

  private async partyOf(owner: LinkOwner, bookingId: string): Promise<NonNullable<MyBookingDto['party']>> {
    const { party } = await this.queries.booking(owner, bookingId);
    if (!party) throw forbidden('booking.party_unknown');
    return party;
  }
}

const actorOf = ({ personId }: LinkOwner): Actor => ({ kind: 'person', personId });
