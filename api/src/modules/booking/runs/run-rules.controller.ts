import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../../access/index.js';
import { RunRulesDto, StaffRunRulesDto } from './run-rules.dto.js';
import { RunRulesQueries } from './run-rules.queries.service.js';
import { SetRunRulesService } from './set-run-rules.service.js';

@ApiTags('staff')
@Allow('runs.manage')
@Controller('v1/staff/runs/:id/rules')
export class RunRulesController {
  constructor(
    private readonly rules: RunRulesQueries,
    private readonly setRules: SetRunRulesService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who may book a run' })
  @ApiOkResponse({ type: StaffRunRulesDto })
  look(@Param('id', ParseUUIDPipe) id: string): Promise<StaffRunRulesDto> {
    return this.rules.ofRun(id);
  }

  @Put()
  @HttpCode(204)
  @ApiOperation({ summary: 'Say who may book a run; bookings that there are stay' })
  @ApiNoContentResponse()
  set(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { revision, ...rules }: RunRulesDto): Promise<void> {
    return this.setRules.run(actor, id, rules, revision);
  }
}
