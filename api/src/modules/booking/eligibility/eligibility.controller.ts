import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ClientNetwork } from '../../../http/client-network.js';
import { Public } from '../../access/index.js';
import { BookDto } from '../booking.dto.js';
import { EligibilityDto, ReasonOfRuleDto } from './eligibility.dto.js';
import { EligibilityQueries } from './eligibility.queries.service.js';

@ApiTags('booking')
@Public()
@Controller('v1')
export class EligibilityController {
  constructor(private readonly queries: EligibilityQueries) {}

  @Post('runs/:id/eligibility')
  @HttpCode(200)
  @ApiOperation({ summary: 'What would come of a booking, before it is made; nothing is kept' })
  @ApiOkResponse({ type: EligibilityDto })
  preview(@Param('id') run: string, @Body() dto: BookDto, @ClientNetwork() network: string): Promise<EligibilityDto> {
    return this.queries.preview(run, dto, network);
  }

  @Get('my/:token/bookings/:bookingId/reasons')
  @ApiOperation({ summary: 'Why a booking is a request, or what to mind, for the person' })
  @ApiOkResponse({ type: [ReasonOfRuleDto] })
  ofBooking(
    @Param('token') token: string,
    @Param('bookingId', ParseUUIDPipe) bookingId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReasonOfRuleDto[]> {
    void reply.header('cache-control', 'no-store');
    return this.queries.ofOwnBooking(token, bookingId);
  }
}
