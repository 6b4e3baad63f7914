import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../../access/index.js';
import { SetMeetingDto, StaffMeetingDto } from './meetings.dto.js';
import { Meetings } from './meetings.queries.service.js';
import { SetMeetingService } from './set-meeting.service.js';

@ApiTags('staff')
@Allow('bookings.manage')
@Controller('v1/staff/runs/:id')
export class MeetingsController {
  constructor(
    private readonly meetings: Meetings,
    private readonly setMeeting: SetMeetingService,
  ) {}

  @Get('meeting')
  @ApiOperation({ summary: 'Where a run meets online, and who hears of a change' })
  @ApiOkResponse({ type: StaffMeetingDto })
  ofRun(@Param('id', ParseUUIDPipe) id: string): Promise<StaffMeetingDto> {
    return this.meetings.page({ runId: id, sessionId: null });
  }

  @Put('meeting')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say where a run meets online; whoever has a place is told' })
  @ApiNoContentResponse()
  setOfRun(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: SetMeetingDto): Promise<void> {
    return this.setMeeting.run(actor, { runId: id, sessionId: null }, dto);
  }

  @Get('sessions/:sessionId/meeting')
  @ApiOperation({ summary: 'The same for one date, which may meet elsewhere than its run' })
  @ApiOkResponse({ type: StaffMeetingDto })
  ofSession(@Param('id', ParseUUIDPipe) id: string, @Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<StaffMeetingDto> {
    return this.meetings.page({ runId: id, sessionId });
  }

  @Put('sessions/:sessionId/meeting')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say where one date meets online; null lets it follow its run' })
  @ApiNoContentResponse()
  setOfSession(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() dto: SetMeetingDto,
  ): Promise<void> {
    return this.setMeeting.run(actor, { runId: id, sessionId }, dto);
  }
}
