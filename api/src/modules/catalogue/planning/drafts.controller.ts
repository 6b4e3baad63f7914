import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../../access/index.js';
import { CatalogueQueries } from '../catalogue-queries.service.js';
import { RunDetailDto } from '../catalogue.dto.js';
import { TextQueryDto } from '../runs-query.dto.js';
import { ChangeDraftService } from './change-draft.service.js';
import { ChangeDraftDto, NewRunCreatedDto, NewRunDto } from './draft.dto.js';
import { DraftDto, SavedDraftDto } from './draft-view.dto.js';
import { PlanningQueries } from './planning.queries.service.js';
import { PlanRunService } from './plan-run.service.js';

@ApiTags('staff')
@Allow('runs.manage')
@Controller('v1/staff/runs')
export class DraftsController {
  constructor(
    private readonly planning: PlanningQueries,
    private readonly catalogue: CatalogueQueries,
    private readonly plan: PlanRunService,
    private readonly change: ChangeDraftService,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Make a course as a draft that only staff see' })
  @ApiCreatedResponse({ type: NewRunCreatedDto })
  create(@Me() actor: Actor, @Body() { offeringId, code, likeRunId, ...content }: NewRunDto): Promise<NewRunCreatedDto> {
    return this.plan.run(actor, { offeringId, code: code ?? null, likeRunId: likeRunId ?? null, content });
  }

  @Get(':id/draft')
  @ApiOperation({ summary: 'A course as staff wrote it' })
  @ApiOkResponse({ type: DraftDto })
  look(@Param('id', ParseUUIDPipe) id: string): Promise<DraftDto> {
    return this.planning.draft(id);
  }

  @Put(':id/draft')
  @ApiOperation({ summary: 'Write a course anew that nobody has seen yet' })
  @ApiOkResponse({ type: SavedDraftDto })
  async save(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { revision, ...content }: ChangeDraftDto,
  ): Promise<SavedDraftDto> {
    return { revision: await this.change.run(actor, id, content, revision) };
  }

  @Get(':id/preview')
  @ApiOperation({ summary: 'A course as everybody will see it' })
  @ApiOkResponse({ type: RunDetailDto })
  preview(@Param('id', ParseUUIDPipe) id: string, @Query() { lang }: TextQueryDto): Promise<RunDetailDto> {
    return this.catalogue.preview(id, lang);
  }
}
