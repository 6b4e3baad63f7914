import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../../access/index.js';
import {
  CodeDto,
  DoorListDto,
  LateWalkInDto,
  LetInDto,
  LookedUpDto,
  NotedPeopleDto,
  SeenPeopleDto,
  TakenInDto,
  WalkInDto,
} from './check-in.dto.js';
import { DoorListQueries } from './door-list.queries.service.js';
import { LateWalkInService } from './late-walk-in.service.js';
import { LookUpCode } from './look-up-code.service.js';
import { RecordCheckIns } from './record-check-ins.service.js';
import { WalkInService } from './walk-in.service.js';

/** Who may call is asked by each use case: staff by their session, devices at the door by the cookie that the PIN gave them. */
@ApiTags('check-in')
@Public()
@Controller('v1/check-in/:sessionId')
export class CheckInController {
  constructor(
    private readonly list: DoorListQueries,
    private readonly record: RecordCheckIns,
    private readonly codes: LookUpCode,
    private readonly walkIns: WalkInService,
    private readonly lateWalkIns: LateWalkInService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who is expected at a date, as a device at its door may know it' })
  @ApiOkResponse({ type: DoorListDto })
  readList(
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Headers('cookie') cookies: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoorListDto> {
    void reply.header('cache-control', 'no-store');
    return this.list.run(cookies, sessionId);
  }

  @Post('events')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a device saw, now or while it had no network; nothing is noted twice' })
  @ApiOkResponse({ type: NotedPeopleDto })
  noteEvents(
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Headers('cookie') cookies: string | undefined,
    @Body() dto: SeenPeopleDto,
  ): Promise<NotedPeopleDto> {
    return this.record.run(cookies, sessionId, dto);
  }

  @Post('lookup')
  @HttpCode(200)
  @ApiOperation({ summary: 'Whose code it is that is not on the list, and where they are expected' })
  @ApiOkResponse({ type: LookedUpDto })
  lookUp(
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Headers('cookie') cookies: string | undefined,
    @Body() { code }: CodeDto,
  ): Promise<LookedUpDto> {
    return this.codes.run(cookies, sessionId, code);
  }

  @Post('walk-ins')
  @ApiOperation({ summary: 'Take somebody in who has not booked' })
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })
  @ApiCreatedResponse({ type: TakenInDto })
  takeIn(
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Headers('cookie') cookies: string | undefined,
    @Body() dto: WalkInDto,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<TakenInDto> {
    return this.walkIns.run(cookies, sessionId, dto, key);
  }

  @Post('late-walk-ins')
  @HttpCode(200)
  @ApiOperation({ summary: 'Somebody who has not booked was let in while there was no network' })
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({ type: LetInDto })
  letIn(
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Headers('cookie') cookies: string | undefined,
    @Body() dto: LateWalkInDto,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<LetInDto> {
    return this.lateWalkIns.run(cookies, sessionId, dto, key);
  }
}
