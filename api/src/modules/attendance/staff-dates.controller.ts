import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../access/index.js';
import { FallsOutDto, FallsOutPreviewDto, LookAtFallingOutDto } from './date-falls-out.dto.js';
import { DateFallsOutService } from './date-falls-out.service.js';

@ApiTags('staff')
@ApiCookieAuth()
@Allow('bookings.manage')
@Controller('v1/staff/runs/:id/sessions/:sessionId')
export class StaffDatesController {
  constructor(private readonly fallsOut: DateFallsOutService) {}

  @Post('falls-out-preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What would come of a date that does not take place; changes nothing' })
  @ApiOkResponse({ type: FallsOutPreviewDto })
  preview(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() { reason }: LookAtFallingOutDto,
  ): Promise<FallsOutPreviewDto> {
    return this.fallsOut.preview(id, sessionId, reason || null);
  }

  @Post('falls-out')
  @HttpCode(204)
  @ApiOperation({ summary: 'A date that nobody has attended does not take place; everybody concerned is told' })
  @ApiNoContentResponse()
  drop(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() { reason, despite = false }: FallsOutDto,
  ): Promise<void> {
    return this.fallsOut.run(actor, { runId: id, sessionId, reason: reason || null, despite });
  }
}
