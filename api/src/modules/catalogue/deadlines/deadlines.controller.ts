import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../../access/index.js';
import { RunDeadlinesDto, StaffRunDeadlinesDto } from './deadlines.dto.js';
import { DeadlinesQueries } from './deadlines.queries.service.js';
import { SetDeadlinesService } from './set-deadlines.service.js';

@ApiTags('staff')
@Allow('runs.manage')
@Controller('v1/staff/runs/:id/deadlines')
export class DeadlinesController {
  constructor(
    private readonly deadlines: DeadlinesQueries,
    private readonly setDeadlines: SetDeadlinesService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'From when and until when people sign up, and when staff decide whether a run takes place' })
  @ApiOkResponse({ type: StaffRunDeadlinesDto })
  look(@Param('id', ParseUUIDPipe) id: string): Promise<StaffRunDeadlinesDto> {
    return this.deadlines.ofRun(id);
  }

  @Put()
  @HttpCode(204)
  @ApiOperation({ summary: 'Change these days; nobody loses a place' })
  @ApiNoContentResponse()
  set(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() wish: RunDeadlinesDto): Promise<void> {
    return this.setDeadlines.run(actor, id, wish);
  }
}
