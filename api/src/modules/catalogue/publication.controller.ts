import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, actorId, Allow, Me } from '../access/index.js';
import { PublicationDto, PublishDto, PublishLaterDto } from './publication.dto.js';
import { PlanPublicationService } from './plan-publication.service.js';
import { PublishRunService } from './publish-run.service.js';

@ApiTags('staff')
@Allow('runs.manage')
@Controller('v1/staff/runs/:id/publication')
export class PublicationController {
  constructor(
    private readonly publish: PublishRunService,
    private readonly plan: PlanPublicationService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What is fine, worth a look, or in the way before a run is published' })
  @ApiOkResponse({ type: PublicationDto })
  async check(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PublicationDto> {
    return { ...(await this.publish.check(id, actorId(actor))), planned: await this.plan.planned(id) };
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Show a run to everybody' })
  @ApiNoContentResponse()
  run(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { despite }: PublishDto): Promise<void> {
    return this.publish.run(actor, id, despite);
  }

  @Put('plan')
  @HttpCode(204)
  @ApiOperation({ summary: 'Show a run to everybody at a moment' })
  @ApiNoContentResponse()
  later(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() wish: PublishLaterDto): Promise<void> {
    return this.plan.plan(actor, id, wish);
  }

  @Delete('plan')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a planned publication back' })
  @ApiNoContentResponse()
  never(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.plan.unplan(actor, id);
  }
}
