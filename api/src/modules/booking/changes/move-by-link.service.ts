import { Injectable } from '@nestjs/common';
import { PersonalTokens } from '../../access/index.js';
import type { RunCardDto } from '../../catalogue/index.js';
import { MoveBookingService } from './move-booking.service.js';
import type { MovedBookingDto } from './moves.dto.js';
import { MyPageQueries } from '../my-page/my-page.queries.service.js';
import { OtherRuns } from './other-runs.service.js';

/** A person moves their booking through their personal link. */
@Injectable()
export class MoveByLink {
  constructor(
    private readonly queries: MyPageQueries,
    private readonly otherRuns: OtherRuns,
    private readonly moveBooking: MoveBookingService,
    private readonly tokens: PersonalTokens,
  ) {}

  async choices(token: string, bookingId: string): Promise<RunCardDto[]> {
    const { canMove, alternative, run } = await this.queries.booking(await this.queries.ownerOf(token), bookingId);
    if (alternative) return [alternative];
    return canMove ? this.otherRuns.of(run.id) : [];
  }

  /** @returns with the link that opens the new booking: the link of the old one does not */
  async run(token: string, bookingId: string, toRun: string): Promise<MovedBookingDto> {
    const owner = await this.queries.ownerOf(token);
    await this.queries.booking(owner, bookingId);
    const { id, linkNonce } = await this.moveBooking.run({ kind: 'person', personId: owner.personId }, bookingId, toRun);
    const isWhole = owner.scope === 'person';
    return {
      token: isWhole ? token : this.tokens.issue('booking', id, linkNonce),
      booking: await this.queries.booking({ ...owner, bookingId: isWhole ? null : id }, id),
    };
  }
}
