import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../access/index.js';
import { CallDto, CallsQuery, NoteCallDto } from './calls.dto.js';
import { CallQueries } from './calls.queries.service.js';
import { NoteCallService } from './note-call.service.js';

@ApiTags('staff')
@ApiCookieAuth()
@Allow('bookings.manage')
@Controller('v1/staff/calls')
export class StaffCallsController {
  constructor(
    private readonly queries: CallQueries,
    private readonly noteCall: NoteCallService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Whom to call because no mail can tell them, the nearest day first' })
  @ApiOkResponse({ type: [CallDto] })
  list(@Query() query: CallsQuery): Promise<CallDto[]> {
    return this.queries.list(query);
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Note that somebody was told, or that nobody answered' })
  @ApiNoContentResponse()
  note(@Me() actor: Actor, @Body() dto: NoteCallDto): Promise<void> {
    return this.noteCall.run(actor, dto);
  }
}

@ApiTags('organisation')
@ApiCookieAuth()
@Allow('organisation.read')
@Controller('v1/organisations/:id/calls')
export class OwnCallsController {
  constructor(
    private readonly queries: CallQueries,
    private readonly noteCall: NoteCallService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What the organisation tells the people whom it booked, because no mail can' })
  @ApiOkResponse({ type: [CallDto] })
  list(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CallDto[]> {
    return this.queries.own(actor, id);
  }

  @Post()
  @Allow('organisation.enrol')
  @HttpCode(204)
  @ApiOperation({ summary: 'Note that the organisation has told one of its own' })
  @ApiNoContentResponse()
  note(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: NoteCallDto): Promise<void> {
    return this.noteCall.runOwn(actor, id, dto);
  }
}
