import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../access/index.js';
import { FreeSeatService } from './free-seat.service.js';
import { LeaveCourseService } from './leave-course.service.js';
import { LeaveDto } from './my-sessions.dto.js';

@ApiTags('staff')
@Allow('bookings.manage')
@Controller('v1/staff/bookings/:id')
export class StaffParticipationController {
  constructor(
    private readonly leave: LeaveCourseService,
    private readonly freeSeat: FreeSeatService,
  ) {}

  @Post('departure')
  @HttpCode(204)
  @ApiOperation({ summary: 'Note that a person no longer comes, or comes after all' })
  @ApiNoContentResponse()
  depart(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { since }: LeaveDto): Promise<void> {
    return this.leave.run(actor, id, since);
  }

  @Post('seat-release')
  @HttpCode(204)
  @ApiOperation({ summary: 'Free the seat of somebody who did not come to their first date; they are told, with the way back' })
  @ApiNoContentResponse()
  release(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.freeSeat.run(actor, id);
  }
}
