import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../access/index.js';
import { PublicationDto, PublishDto } from './publication.dto.js';
import { PublishRunService } from './publish-run.service.js';

@ApiTags('staff')
@Allow('runs.manage')
@Controller('v1/staff/runs/:id/publication')
export class PublicationController {
  constructor(private readonly publish: PublishRunService) {}

  @Get()
  @ApiOperation({ summary: 'What is fine, worth a look, or in the way before a run is published' })
  @ApiOkResponse({ type: PublicationDto })
  check(@Param('id', ParseUUIDPipe) id: string): Promise<PublicationDto> {
    return this.publish.check(id);
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Show a run to everybody' })
  @ApiNoContentResponse()
  run(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { despite }: PublishDto): Promise<void> {
    return this.publish.run(actor, id, despite);
  }
}
