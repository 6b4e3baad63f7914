import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../../access/index.js';
import { ArrangeDateService } from './arrange-date.service.js';
import type { Misfit } from './date-conflicts.service.js';
import { DatePlaceDto } from './date-place.dto.js';
import { ArrangeDateDto, CopiedDateDto, FitsQueryDto, MisfitDto, PlannerDto, PlannerQueryDto } from './planner.dto.js';
import { PlannerQueries } from './planner.queries.service.js';

@ApiTags('staff')
@Allow('runs.manage')
@Controller('v1/staff/planner')
export class PlannerController {
  constructor(
    private readonly planner: PlannerQueries,
    private readonly arrange: ArrangeDateService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Every date of some days, with rooms, trainers, closed days and what speaks against each date' })
  @ApiOkResponse({ type: PlannerDto })
  range(@Query() { from, to }: PlannerQueryDto): Promise<PlannerDto> {
    return this.planner.range({ from, to });
  }

  @Get('fits')
  @ApiOperation({ summary: 'On which days in which rooms a date does not fit, and why; what is left out is free' })
  @ApiOkResponse({ type: [MisfitDto] })
  fits(@Query() query: FitsQueryDto): Promise<Misfit[]> {
    return this.planner.fits(query);
  }

  @Put('runs/:id/sessions/:sessionId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Move a date of a draft, alone or with others; nobody is told' })
  @ApiNoContentResponse()
  async move(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() { to, seen, scope }: ArrangeDateDto,
  ): Promise<void> {
    await this.arrange.run(actor, id, { do: 'move', id: sessionId, to, seen, scope });
  }

  @Post('runs/:id/sessions/:sessionId/copies')
  @ApiOperation({ summary: 'One more date of a draft, like this one' })
  @ApiCreatedResponse({ type: CopiedDateDto })
  async copy(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() to: DatePlaceDto,
  ): Promise<CopiedDateDto> {
    return { id: await this.arrange.run(actor, id, { do: 'copy', id: sessionId, to }) };
  }

  @Delete('runs/:id/sessions/:sessionId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a date out of a draft' })
  @ApiNoContentResponse()
  async remove(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
  ): Promise<void> {
    await this.arrange.run(actor, id, { do: 'remove', id: sessionId });
  }
}
