import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../../access/index.js';
import { NewDoorDto, SessionDoorsDto } from './doors.dto.js';
import { StaffDoors } from './staff-doors.service.js';

@ApiTags('staff')
@ApiCookieAuth()
@Allow('attendance.record')
@Controller('v1/staff')
export class StaffDoorsController {
  constructor(private readonly doors: StaffDoors) {}

  @Get('sessions/:sessionId/doors')
  @ApiOperation({ summary: 'The doors of a date, and what was seen there' })
  @ApiOkResponse({ type: SessionDoorsDto })
  readDoors(@Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<SessionDoorsDto> {
    return this.doors.ofSession(sessionId);
  }

  @Post('sessions/:sessionId/doors')
  @HttpCode(204)
  @ApiOperation({ summary: 'Make a link with a PIN for whoever stands at a door of this date' })
  @ApiNoContentResponse()
  makeDoor(@Me() actor: Actor, @Param('sessionId', ParseUUIDPipe) sessionId: string, @Body() { name }: NewDoorDto): Promise<void> {
    return this.doors.make(actor, sessionId, name);
  }

  @Delete('doors/:doorId')
  @HttpCode(204)
  @ApiOperation({ summary: 'End a door: its devices are let in no more and forget the list' })
  @ApiNoContentResponse()
  endDoor(@Me() actor: Actor, @Param('doorId', ParseUUIDPipe) doorId: string): Promise<void> {
    return this.doors.end(actor, doorId);
  }

  @Delete('walk-ins/:walkInId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Somebody who was let in without a booking is settled, and what was noted of them goes' })
  @ApiNoContentResponse()
  settleWalkIn(@Me() actor: Actor, @Param('walkInId', ParseUUIDPipe) walkInId: string): Promise<void> {
    return this.doors.settle(actor, walkInId);
  }
}
