import { Injectable } from '@nestjs/common';
import { RateLimiter } from '../../../http/rate-limiter.js';
import type { BookDto } from '../booking.dto.js';
import { BookingStore } from '../booking.store.js';
import type { Reason } from '../domain/explanation.js';
import { type Explained, Eligibility } from './eligibility.service.js';
import { MyPageQueries } from '../my-page/my-page.queries.service.js';
import { partyWishesOf } from '../place-wish.js';
import { KeptReasons } from './kept-reasons.service.js';
import { PartyEligibility } from './party-eligibility.service.js';

/** More than an office of an organisation needs; fewer than somebody wants who asks after people by their names. */
const MOST_PER_HOUR = 120;

/** What rules say to the person themselves, before the booking and after it. */
@Injectable()
export class EligibilityQueries {
  constructor(
    private readonly eligibility: Eligibility,
    private readonly party: PartyEligibility,
    private readonly bookings: BookingStore,
    private readonly myPages: MyPageQueries,
    private readonly kept: KeptReasons,
    private readonly limiter: RateLimiter,
  ) {}

  /** @throws DomainError `run.unknown`, `request.invalid`, `request.too_many` */
  async preview(runRef: string, dto: BookDto, network: string): Promise<Explained> {
    const [wish, ...companions] = partyWishesOf(dto);
    for (const _ of [wish, ...companions]) await this.limiter.hit(`eligibility:${network}`, MOST_PER_HOUR, 3_600);
    const runId = await this.bookings.findRunId(runRef);
    if (companions.length > 0) return this.party.preview(runId, [wish, ...companions], wish.waitlist);
    return this.eligibility.preview(runId, wish, 'person', wish.waitlist);
  }

  /** @throws DomainError `link.unknown`, `booking.unknown` */
  async ofOwnBooking(token: string, bookingId: string): Promise<Reason[]> {
    const owner = await this.myPages.ownerOf(token);
    const { id } = await this.myPages.booking(owner, bookingId);
    return this.kept.of(id, 'person');
  }
}
