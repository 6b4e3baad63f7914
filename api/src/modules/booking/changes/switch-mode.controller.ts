import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../access/index.js';
import { ModeDto } from '../booking.dto.js';
import { MyBookingDto } from '../my-page/my-page.dto.js';
import { SwitchModeByLink } from './switch-mode-by-link.service.js';

@ApiTags('my')
@Public()
@Controller('v1/my/:token/bookings/:bookingId/mode')
export class SwitchModeController {
  constructor(private readonly byLink: SwitchModeByLink) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Change between on site and online, until the day before the course begins' })
  @ApiOkResponse({ type: MyBookingDto })
  change(@Param('token') token: string, @Param('bookingId') bookingId: string, @Body() dto: ModeDto): Promise<MyBookingDto> {
    return this.byLink.run(token, bookingId, dto.mode);
  }
}
