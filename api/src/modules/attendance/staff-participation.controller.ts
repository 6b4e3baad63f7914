import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../access/index.js';
import { LeaveCourseService } from './leave-course.service.js';
import { LeaveDto } from './my-sessions.dto.js';

@ApiTags('staff')
@Allow('bookings.manage')
@Controller('v1/staff/bookings/:id')
export class StaffParticipationController {
  constructor(private readonly leave: LeaveCourseService) {}

  @Post('departure')
  @HttpCode(204)
  @ApiOperation({ summary: 'Note that a person no longer comes, or comes after all' })
  @ApiNoContentResponse()
  depart(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { since }: LeaveDto): Promise<void> {
    return this.leave.run(actor, id, since);
  }
}
