import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../../access/index.js';
import { AnswerByLink } from '../waitlist/answer-by-link.service.js';
import { OfferAnswerDto, ReasonDto } from '../booking.dto.js';
import { MyBookingDto, MyPageDto, RenewedLinkDto } from './my-page.dto.js';
import { MyPageQueries } from './my-page.queries.service.js';
import { RenewLinkService } from './renew-link.service.js';
import { WithdrawByLink } from '../waitlist/withdraw-by-link.service.js';

/** The page behind a personal link. GET never changes anything: mail scanners open every link. */
@ApiTags('my')
@Public()
@Controller('v1/my/:token')
export class MyPageController {
  constructor(
    private readonly queries: MyPageQueries,
    private readonly withdraw: WithdrawByLink,
    private readonly answerByLink: AnswerByLink,
    private readonly renewLink: RenewLinkService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Bookings and certificates behind a personal link' })
  @ApiOkResponse({ type: MyPageDto })
  page(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<MyPageDto> {
    void reply.header('cache-control', 'no-store');
    return this.queries.page(token);
  }

  @Post('bookings/:bookingId/cancellation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Cancel a booking' })
  @ApiOkResponse({ type: MyBookingDto })
  cancel(@Param('token') token: string, @Param('bookingId') bookingId: string, @Body() dto: ReasonDto): Promise<MyBookingDto> {
    return this.withdraw.run(token, bookingId, dto.reason ?? null);
  }

  @Post('bookings/:bookingId/offer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take an offered seat, or let it go' })
  @ApiOkResponse({ type: MyBookingDto })
  answer(@Param('token') token: string, @Param('bookingId') bookingId: string, @Body() dto: OfferAnswerDto): Promise<MyBookingDto> {
    return this.answerByLink.run(token, bookingId, dto.accept);
  }

  @Post('link-renewal')
  @HttpCode(200)
  @ApiOperation({ summary: 'Replace the personal link of a person by a new one' })
  @ApiOkResponse({ type: RenewedLinkDto })
  renew(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<RenewedLinkDto> {
    void reply.header('cache-control', 'no-store');
    return this.renewLink.run(token);
  }
}
