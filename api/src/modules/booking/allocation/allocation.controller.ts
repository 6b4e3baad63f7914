import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, Public } from '../../access/index.js';
import { AllocationDto, SetAllocationDto } from './allocation.dto.js';
import { AllocationQueries } from './allocation.queries.service.js';
import { SetAllocationService } from './set-allocation.service.js';

@ApiTags('allocation')
@Controller('v1')
export class AllocationController {
  constructor(
    private readonly queries: AllocationQueries,
    private readonly setAllocation: SetAllocationService,
  ) {}

  @Get('runs/:id/allocation')
  @Public()
  @ApiOperation({ summary: 'How the places of a run are given, and after the draw everything to draw again' })
  @ApiOkResponse({ type: AllocationDto })
  allocation(@Param('id', ParseUUIDPipe) id: string): Promise<AllocationDto> {
    return this.queries.ofRun(id);
  }

  @Put('staff/runs/:id/allocation')
  @Allow('places.manage')
  @HttpCode(204)
  @ApiCookieAuth()
  @ApiOperation({ summary: 'Decide how the places of a run are given, before anybody has one' })
  @ApiNoContentResponse()
  set(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: SetAllocationDto): Promise<void> {
    return this.setAllocation.run(actor, id, dto.rule, dto.closesOn);
  }
}
