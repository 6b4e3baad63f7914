import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../../access/index.js';
import { AnswerOfferService } from './answer-offer.service.js';
import { OfferAnswerDto } from '../booking.dto.js';
import { berlinInstant } from '../../../time/berlin.js';
import { ExtendOfferService } from './extend-offer.service.js';
import { OpenOffersQueries } from './open-offers.queries.service.js';
import { StepBackService } from './step-back.service.js';
import { ExtendOfferDto, OpenOfferDto, PartyRuleDto, QueueMoveDto, StepBackDto } from './waitlist.dto.js';
import { WaitlistService } from './waitlist.service.js';

@ApiTags('staff')
@Allow('bookings.manage')
@Controller('v1/staff')
export class WaitlistController {
  constructor(
    private readonly waitlist: WaitlistService,
    private readonly openOffers: OpenOffersQueries,
    private readonly answerOffer: AnswerOfferService,
    private readonly extendOffer: ExtendOfferService,
    private readonly stepBack: StepBackService,
  ) {}

  @Get('offers')
  @ApiOperation({ summary: 'Offered seats that wait for an answer; who has no e-mail comes first' })
  @ApiOkResponse({ type: [OpenOfferDto] })
  offers(): Promise<OpenOfferDto[]> {
    return this.openOffers.list();
  }

  @Post('bookings/:id/offer')
  @HttpCode(204)
  @ApiOperation({ summary: 'Note the answer of a person to an offered seat, as heard on the phone' })
  @ApiNoContentResponse()
  answer(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: OfferAnswerDto): Promise<void> {
    return this.answerOffer.run(actor, id, dto.accept);
  }

  @Post('bookings/:id/offer-deadline')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give somebody longer to answer an offered seat, with a reason; never past the start' })
  @ApiNoContentResponse()
  extend(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { date, time, reason }: ExtendOfferDto): Promise<void> {
    return this.extendOffer.run(actor, id, berlinInstant(date, time), reason);
  }

  @Post('runs/:id/waitlist/pause')
  @HttpCode(204)
  @ApiOperation({ summary: 'Offer no more seats of a run by itself' })
  @ApiNoContentResponse()
  pause(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.waitlist.pause(actor, id, true);
  }

  @Post('runs/:id/waitlist/resume')
  @HttpCode(204)
  @ApiOperation({ summary: 'Offer free seats of a run again' })
  @ApiNoContentResponse()
  resume(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.waitlist.pause(actor, id, false);
  }

  @Post('runs/:id/waitlist/party-rule')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say what becomes of free seats while there are too few for a party that waits together' })
  @ApiNoContentResponse()
  partyRule(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: PartyRuleDto): Promise<void> {
    return this.waitlist.holdForParties(actor, id, dto.holds);
  }

  @Post('bookings/:id/waitlist')
  @HttpCode(204)
  @ApiOperation({ summary: 'Put a request on the waiting list; its seat goes to the next who waits' })
  @ApiNoContentResponse()
  putOnList(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: StepBackDto): Promise<void> {
    return this.stepBack.run(actor, id, dto.approved ?? false);
  }

  @Post('bookings/:id/queue-position')
  @HttpCode(204)
  @ApiOperation({ summary: 'Move somebody within the waiting list, with a reason' })
  @ApiNoContentResponse()
  move(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: QueueMoveDto): Promise<void> {
    return this.waitlist.reorder(actor, id, dto.position, dto.reason);
  }
}
