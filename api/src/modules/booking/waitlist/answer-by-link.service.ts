import { Injectable } from '@nestjs/common';
import { AnswerOfferService } from './answer-offer.service.js';
import type { MyBookingDto } from '../my-page/my-page.dto.js';
import { MyPageQueries } from '../my-page/my-page.queries.service.js';

/** A person answers to an offered seat through their personal link. */
@Injectable()
export class AnswerByLink {
  constructor(
    private readonly queries: MyPageQueries,
    private readonly answerOffer: AnswerOfferService,
  ) {}

  async run(token: string, bookingId: string, accept: boolean): Promise<MyBookingDto> {
    const owner = await this.queries.ownerOf(token);
    await this.queries.booking(owner, bookingId);
    await this.answerOffer.run({ kind: 'person', personId: owner.personId }, bookingId, accept);
    return this.queries.booking(owner, bookingId);
  }
}
