import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../access/index.js';
import { MyBookingDto } from '../my-page/my-page.dto.js';
import { PartyCancellationDto } from './parties.dto.js';
import { PartyByLink } from './party-by-link.service.js';

@ApiTags('my')
@Public()
@Controller('v1/my/:token/bookings/:bookingId/party')
export class PartiesController {
  constructor(private readonly byLink: PartyByLink) {}

  @Post('cancellation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Cancel bookings of a party, one or all; for who booked for all' })
  @ApiOkResponse({ type: MyBookingDto })
  cancel(
    @Param('token') token: string,
    @Param('bookingId', ParseUUIDPipe) bookingId: string,
    @Body() dto: PartyCancellationDto,
  ): Promise<MyBookingDto> {
    return this.byLink.cancel(token, bookingId, dto.bookings, dto.reason ?? null);
  }

  @Post('separation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Wait one by one from now on; for who booked for all' })
  @ApiOkResponse({ type: MyBookingDto })
  separate(@Param('token') token: string, @Param('bookingId', ParseUUIDPipe) bookingId: string): Promise<MyBookingDto> {
    return this.byLink.separate(token, bookingId);
  }
}
