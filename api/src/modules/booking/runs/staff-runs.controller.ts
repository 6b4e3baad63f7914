import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { tableAnswer, XLSX } from '../../../http/table-answer.js';
import { type Actor, Allow, Me } from '../../access/index.js';
import { RequiredReasonDto } from '../booking.dto.js';
import { CancelBookingService } from '../changes/cancel-booking.service.js';
import { CancelRunService } from './cancel-run.service.js';
import { ConfirmRunService } from './confirm-run.service.js';
import { DecideRequestService } from '../changes/decide-request.service.js';
import { ExportParticipantsService } from './export-participants.service.js';
import { MergeRunsService } from './merge-runs.service.js';
import { ParticipantsQueries } from './participants.queries.service.js';
import {
  CallOffDto,
  ExtendDecisionDto,
  ParticipantDto,
  ParticipantsDto,
  ParticipantsFileQuery,
  ParticipantsQuery,
  StaffRunDto,
  StaffRunRowDto,
  StaffRunsQuery,
} from './staff-runs.dto.js';
import { StaffRunsQueries } from './staff-runs.queries.service.js';

@ApiTags('staff')
@Allow('bookings.manage')
@Controller('v1/staff')
export class StaffRunsController {
  constructor(
    private readonly runs: StaffRunsQueries,
    private readonly participants: ParticipantsQueries,
    private readonly participantsFile: ExportParticipantsService,
    private readonly decide: DecideRequestService,
    private readonly cancelBooking: CancelBookingService,
    private readonly cancelRun: CancelRunService,
    private readonly mergeRuns: MergeRunsService,
    private readonly confirmRun: ConfirmRunService,
  ) {}

  @Get('runs')
  @ApiOperation({ summary: 'Runs of all states, the next ones first' })
  @ApiOkResponse({ type: [StaffRunRowDto] })
  list(@Query() query: StaffRunsQuery): Promise<StaffRunRowDto[]> {
    return this.runs.list(query);
  }

  @Get('runs/:id')
  @ApiOperation({ summary: 'One run, by id or code' })
  @ApiOkResponse({ type: StaffRunDto })
  one(@Param('id') id: string): Promise<StaffRunDto> {
    return this.runs.one(id);
  }

  @Get('runs/:id/participants')
  @ApiOperation({ summary: 'Participants by tab, with counts' })
  @ApiOkResponse({ type: ParticipantsDto })
  listParticipants(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ParticipantsQuery,
  ): Promise<ParticipantsDto> {
    return this.participants.list(actor, id, query);
  }

  @Get('runs/:id/participants/:bookingId')
  @ApiOperation({ summary: 'One of them' })
  @ApiOkResponse({ type: ParticipantDto })
  readParticipant(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('bookingId', ParseUUIDPipe) bookingId: string,
  ): Promise<ParticipantDto> {
    return this.participants.one(actor, id, bookingId);
  }

  @Get('runs/:id/participants-file')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The people of a tab as a table; the log tells who took it' })
  @ApiProduces('text/csv', XLSX)
  async exportParticipants(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ParticipantsFileQuery,
  ): Promise<StreamableFile> {
    return tableAnswer(await this.participantsFile.run(actor, id, query), query.format);
  }

  @Post('bookings/:id/approval')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say yes to a request, or give a free place to somebody who waits' })
  @ApiNoContentResponse()
  approve(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.decide.run(actor, id, { accept: true });
  }

  @Post('bookings/:id/rejection')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say no to a request, with a reason for the person' })
  @ApiNoContentResponse()
  reject(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: RequiredReasonDto): Promise<void> {
    return this.decide.run(actor, id, { accept: false, reason: dto.reason });
  }

  @Post('bookings/:id/cancellation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Cancel a booking for a person' })
  @ApiNoContentResponse()
  cancel(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: RequiredReasonDto): Promise<void> {
    return this.cancelBooking.run(actor, id, dto.reason);
  }

  @Post('runs/:id/cancellation')
  @Allow('runs.cancel')
  @HttpCode(204)
  @ApiOperation({ summary: 'Call a run off, or put it together with another one; everybody is told' })
  @ApiNoContentResponse()
  callOff(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: CallOffDto): Promise<void> {
    if (dto.takeAlong) return this.mergeRuns.run(actor, id, dto.reason, dto.alternative ?? '');
    return this.cancelRun.run(actor, id, dto.reason, dto.alternative ?? null);
  }

  @Post('runs/:id/confirmation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that a run takes place; everybody is told' })
  @ApiNoContentResponse()
  confirm(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.confirmRun.confirm(actor, id);
  }

  @Post('runs/:id/decision-date')
  @HttpCode(204)
  @ApiOperation({ summary: 'Put off the day of the decision; everybody is told' })
  @ApiNoContentResponse()
  extend(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: ExtendDecisionDto): Promise<void> {
    return this.confirmRun.extend(actor, id, dto.until);
  }
}
