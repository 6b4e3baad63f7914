import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../access/index.js';
import { HistoryEntryDto, RunMessagesDto, RunMessagesQuery } from './run-story.dto.js';
import { RunStoryQueries } from './run-story.queries.service.js';

@ApiTags('staff')
@Allow('bookings.manage')
@Controller('v1/staff/runs/:id')
export class RunStoryController {
  constructor(private readonly story: RunStoryQueries) {}

  @Get('history')
  @ApiOperation({ summary: 'Who did what to a run, the latest first; its participants aside' })
  @ApiOkResponse({ type: [HistoryEntryDto] })
  history(@Param('id', ParseUUIDPipe) id: string): Promise<HistoryEntryDto[]> {
    return this.story.history(id);
  }

  @Get('bookings/:booking/history')
  @ApiOperation({ summary: 'What happened to one booking, attendance among it, the latest first' })
  @ApiOkResponse({ type: [HistoryEntryDto] })
  ofBooking(@Param('id', ParseUUIDPipe) id: string, @Param('booking', ParseUUIDPipe) booking: string): Promise<HistoryEntryDto[]> {
    return this.story.ofBooking(id, booking);
  }

  @Get('messages')
  @ApiOperation({ summary: 'What was written to people about a run, by kind, and whom it did not reach' })
  @ApiOkResponse({ type: RunMessagesDto })
  messages(@Param('id', ParseUUIDPipe) id: string, @Query() { kind }: RunMessagesQuery): Promise<RunMessagesDto> {
    return this.story.messages(id, kind ?? null);
  }
}
