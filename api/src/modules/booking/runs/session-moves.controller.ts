import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../../access/index.js';
import { MoveSessionService } from './move-session.service.js';
import { LookAtMoveDto, MoveSessionDto, SessionMovePreviewDto, StaffSessionPageDto } from './session-moves.dto.js';
import { SessionMoves } from './session-moves.queries.service.js';

@ApiTags('staff')
@Allow('bookings.manage')
@Controller('v1/staff/runs/:id/sessions/:sessionId')
export class SessionMovesController {
  constructor(
    private readonly moves: SessionMoves,
    private readonly moveSession: MoveSessionService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'One date of a run, the rooms there are, and what people answered to its new time' })
  @ApiOkResponse({ type: StaffSessionPageDto })
  page(@Param('id', ParseUUIDPipe) id: string, @Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<StaffSessionPageDto> {
    return this.moves.page(id, sessionId);
  }

  @Post('move-preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What would come of moving a date; changes nothing' })
  @ApiOkResponse({ type: SessionMovePreviewDto })
  preview(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() dto: LookAtMoveDto,
  ): Promise<SessionMovePreviewDto> {
    return this.moves.preview(id, sessionId, dto);
  }

  @Post('move')
  @HttpCode(204)
  @ApiOperation({ summary: 'Move a date to another time or room; everybody concerned is told, at once or when staff say so' })
  @ApiNoContentResponse()
  move(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() { reason, seen, scope, later, despite, ...to }: MoveSessionDto,
  ): Promise<void> {
    return this.moveSession.run(actor, { runId: id, sessionId, reason, seen, scope, later, despite }, to);
  }
}
