import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../access/index.js';
import { StaffJobDto } from './jobs.dto.js';
import { StaffJobsList } from './staff-jobs-list.service.js';

@ApiTags('staff')
@ApiCookieAuth()
@Allow('workplace.use')
@Controller('v1/staff/jobs')
export class JobsController {
  constructor(private readonly jobs: StaffJobsList) {}

  @Get()
  @ApiOperation({ summary: 'Long work of the last thirty days, the newest first: what runs and what ran' })
  @ApiOkResponse({ type: [StaffJobDto] })
  list(@Me() actor: Actor): Promise<StaffJobDto[]> {
    return this.jobs.of(actor);
  }

  @Post('seen')
  @HttpCode(204)
  @ApiOperation({ summary: 'All of one’s own that is over was seen' })
  @ApiNoContentResponse()
  seenAll(@Me() actor: Actor): Promise<void> {
    return this.jobs.seen(actor);
  }

  @Post(':id/seen')
  @HttpCode(204)
  @ApiOperation({ summary: 'This one was seen' })
  @ApiNoContentResponse()
  seen(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.jobs.seen(actor, id.toLowerCase());
  }

  @Post(':id/stop')
  @HttpCode(204)
  @ApiOperation({ summary: 'Begin nothing new of it; what is done stays' })
  @ApiNoContentResponse()
  stop(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.jobs.stop(actor, id.toLowerCase());
  }
}
