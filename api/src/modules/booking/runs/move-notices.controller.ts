import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../../access/index.js';
import { MoveNoticeDto, TellMoveDto } from './session-moves.dto.js';
import { SessionMoves } from './session-moves.queries.service.js';
import { TellMoveService } from './tell-move.service.js';

@ApiTags('staff')
@Allow('bookings.manage')
@Controller('v1/staff/runs/:id/move-notice')
export class MoveNoticesController {
  constructor(
    private readonly moves: SessionMoves,
    private readonly tell: TellMoveService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Dates that were moved before anybody was told, and who would hear of them' })
  @ApiOkResponse({ type: MoveNoticeDto })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<MoveNoticeDto> {
    return this.moves.notice(id);
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Tell everybody concerned of the moved dates, once, of where they are now' })
  @ApiNoContentResponse()
  send(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: TellMoveDto): Promise<void> {
    return this.tell.run(actor, id, reason);
  }
}
