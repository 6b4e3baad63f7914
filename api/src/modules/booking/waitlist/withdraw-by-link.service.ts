import { Injectable } from '@nestjs/common';
import { CancelBookingService } from '../changes/cancel-booking.service.js';
import type { MyBookingDto } from '../my-page/my-page.dto.js';
import { MyPageQueries } from '../my-page/my-page.queries.service.js';

/** A person withdraws through their personal link. */
@Injectable()
export class WithdrawByLink {
  constructor(
    private readonly queries: MyPageQueries,
    private readonly cancelBooking: CancelBookingService,
  ) {}

  async run(token: string, bookingId: string, reason: string | null): Promise<MyBookingDto> {
    const owner = await this.queries.ownerOf(token);
    await this.queries.booking(owner, bookingId);
    await this.cancelBooking.run({ kind: 'person', personId: owner.personId }, bookingId, reason);
    return this.queries.booking(owner, bookingId);
  }
}
