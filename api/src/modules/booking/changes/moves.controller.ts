import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Allow, Me, Public } from '../../access/index.js';
import { RunCardDto } from '../../catalogue/index.js';
import { MoveBookingService } from './move-booking.service.js';
import { MoveByLink } from './move-by-link.service.js';
import { MoveDto, MovedBookingDto, MovedByStaffDto } from './moves.dto.js';
import { OtherRuns } from './other-runs.service.js';

@ApiTags('booking')
@Controller('v1')
export class MovesController {
  constructor(
    private readonly byLink: MoveByLink,
    private readonly otherRuns: OtherRuns,
    private readonly moveBooking: MoveBookingService,
  ) {}

  @Public()
  @Get('my/:token/bookings/:bookingId/other-runs')
  @ApiOperation({ summary: 'Where a booking may move to: other dates with free places, or what is offered for a cancelled course' })
  @ApiOkResponse({ type: [RunCardDto] })
  choices(
    @Param('token') token: string,
    @Param('bookingId', ParseUUIDPipe) bookingId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RunCardDto[]> {
    void reply.header('cache-control', 'no-store');
    return this.byLink.choices(token, bookingId);
  }

  @Public()
  @Post('my/:token/bookings/:bookingId/move')
  @HttpCode(200)
  @ApiOperation({ summary: 'Move a booking to another run in one step' })
  @ApiOkResponse({ type: MovedBookingDto })
  move(
    @Param('token') token: string,
    @Param('bookingId', ParseUUIDPipe) bookingId: string,
    @Body() dto: MoveDto,
  ): Promise<MovedBookingDto> {
    return this.byLink.run(token, bookingId, dto.run);
  }

  @Allow('bookings.manage')
  @Get('staff/runs/:id/other-runs')
  @ApiOperation({ summary: 'Other dates of the same course with free places' })
  @ApiOkResponse({ type: [RunCardDto] })
  others(@Param('id', ParseUUIDPipe) id: string): Promise<RunCardDto[]> {
    return this.otherRuns.of(id);
  }

  @Allow('bookings.manage')
  @Post('staff/bookings/:id/move')
  @HttpCode(200)
  @ApiOperation({ summary: 'Move a booking to another run for a person' })
  @ApiOkResponse({ type: MovedByStaffDto })
  async moveFor(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: MoveDto): Promise<MovedByStaffDto> {
    const { id: bookingId, number, runId } = await this.moveBooking.run(actor, id, dto.run);
    return { bookingId, number, runId };
  }
}
