import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../../access/index.js';
import { ChangeFactsService } from './change-facts.service.js';
import { RunFactsDto, StaffRunFactsDto } from './facts.dto.js';
import { FactsQueries } from './facts.queries.service.js';

@ApiTags('staff')
@Allow('runs.manage')
@Controller('v1/staff/runs/:id/facts')
export class FactsController {
  constructor(
    private readonly facts: FactsQueries,
    private readonly change: ChangeFactsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Whom to ask about a run, who organises and pays it, what is good to know' })
  @ApiOkResponse({ type: StaffRunFactsDto })
  look(@Param('id', ParseUUIDPipe) id: string): Promise<StaffRunFactsDto> {
    return this.facts.ofRun(id);
  }

  @Put()
  @HttpCode(204)
  @ApiOperation({ summary: 'Change it, also once the run is published; nobody is told' })
  @ApiNoContentResponse()
  set(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() wish: RunFactsDto): Promise<void> {
    return this.change.run(actor, id, wish);
  }
}
