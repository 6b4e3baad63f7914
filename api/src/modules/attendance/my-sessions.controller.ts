import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/index.js';
import { ExcuseDto, MissedSessionDto, SessionAnswerDto } from './my-sessions.dto.js';
import { MySessions } from './my-sessions.service.js';

@ApiTags('my')
@Public()
@Controller('v1/my/:token/bookings/:bookingId/sessions/:sessionId')
export class MySessionsController {
  constructor(private readonly sessions: MySessions) {}

  @Get('excuse')
  @ApiOperation({ summary: 'What it means to miss one date' })
  @ApiOkResponse({ type: MissedSessionDto })
  look(
    @Param('token') token: string,
    @Param('bookingId', ParseUUIDPipe) bookingId: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MissedSessionDto> {
    void reply.header('cache-control', 'no-store');
    return this.sessions.look(token, bookingId, sessionId);
  }

  @Post('excuse')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that one cannot come to one date, or can after all; the place stays' })
  @ApiOkResponse({ type: MissedSessionDto })
  excuse(
    @Param('token') token: string,
    @Param('bookingId', ParseUUIDPipe) bookingId: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() dto: ExcuseDto,
  ): Promise<MissedSessionDto> {
    return this.sessions.setExcused(token, bookingId, sessionId, dto);
  }

  @Post('answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Answer whether one can come on the new date of a session that was moved' })
  @ApiOkResponse({ type: MissedSessionDto })
  answer(
    @Param('token') token: string,
    @Param('bookingId', ParseUUIDPipe) bookingId: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() dto: SessionAnswerDto,
  ): Promise<MissedSessionDto> {
    return this.sessions.answerMoved(token, bookingId, sessionId, dto);
  }
}
