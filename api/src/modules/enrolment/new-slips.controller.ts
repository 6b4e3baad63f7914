import { Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../access/index.js';
import { NewSlipsDto } from './enrolment.dto.js';
import { NewSlips } from './new-slips.service.js';
import { PrintSlipsService } from './print-slips.service.js';

@ApiTags('staff')
@ApiCookieAuth()
@Allow('bookings.manage')
@Controller('v1/staff/new-slips')
export class NewSlipsController {
  constructor(
    private readonly slips: NewSlips,
    private readonly print: PrintSlipsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who needs a new slip, because the organisation that had the old one is theirs no longer' })
  @ApiOkResponse({ type: NewSlipsDto })
  list(): Promise<NewSlipsDto> {
    return this.slips.list();
  }

  @Get(':bookingId.pdf')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'The new slip, until it is handed over' })
  async pdf(@Param('bookingId', ParseUUIDPipe) bookingId: string): Promise<StreamableFile> {
    const file = await this.print.renewed(bookingId);
    return new StreamableFile(file, { type: 'application/pdf', disposition: 'inline; filename="zettel.pdf"' });
  }

  @Post(':bookingId/handover')
  @HttpCode(204)
  @ApiOperation({ summary: 'The person has the new slip' })
  @ApiNoContentResponse()
  handOver(@Me() actor: Actor, @Param('bookingId', ParseUUIDPipe) bookingId: string): Promise<void> {
    return this.slips.handOver(actor, bookingId);
  }
}
