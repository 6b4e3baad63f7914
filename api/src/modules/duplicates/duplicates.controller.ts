import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../access/index.js';
import { DismissPairService } from './dismiss-pair.service.js';
import { DuplicateQueries } from './duplicate-queries.service.js';
import { ComparisonDto, DuplicatesDto, MergeDto, MergedDto, OrderedSearchDto } from './duplicates.dto.js';
import { MergePeopleService } from './merge-people.service.js';
import { SearchDuplicatesService } from './search-duplicates.service.js';
import { UndoMergeService } from './undo-merge.service.js';

@ApiTags('staff')
@ApiCookieAuth()
@Allow('people.merge')
@Controller('v1/staff')
export class DuplicatesController {
  constructor(
    private readonly queries: DuplicateQueries,
    private readonly search: SearchDuplicatesService,
    private readonly dismiss: DismissPairService,
    private readonly merge: MergePeopleService,
    private readonly undo: UndoMergeService,
  ) {}

  @Get('duplicates')
  @ApiOperation({ summary: 'Records that may be of one person, and merges that can be taken back' })
  @ApiOkResponse({ type: DuplicatesDto })
  overview(): Promise<DuplicatesDto> {
    return this.queries.overview();
  }

  @Post('duplicates/search')
  @HttpCode(202)
  @ApiOperation({ summary: 'Look through all records now; it goes on by itself' })
  @ApiAcceptedResponse({ type: OrderedSearchDto })
  async searchNow(@Me() actor: Actor): Promise<OrderedSearchDto> {
    return { jobId: await this.search.order(actor) };
  }

  @Get('duplicates/:id')
  @ApiOperation({ summary: 'Both records beside each other, and what they would be as one' })
  @ApiQuery({ name: 'keep', required: false, description: 'Id of the record that would survive; else the older one' })
  @ApiOkResponse({ type: ComparisonDto })
  compare(@Param('id', ParseUUIDPipe) id: string, @Query('keep') keep?: string): Promise<ComparisonDto> {
    return this.queries.compare(id, keep);
  }

  @Post('duplicates/:id/dismissal')
  @HttpCode(204)
  @ApiOperation({ summary: 'These are two people; nobody is asked again' })
  @ApiNoContentResponse()
  tellApart(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.dismiss.run(actor, id);
  }

  @Post('duplicates/:id/merge')
  @ApiOperation({ summary: 'Make one record of the two' })
  @ApiCreatedResponse({ type: MergedDto })
  async makeOne(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { keepId }: MergeDto): Promise<MergedDto> {
    return { id: await this.merge.run(actor, id, keepId.toLowerCase()) };
  }

  @Post('person-merges/:id/undo')
  @HttpCode(204)
  @ApiOperation({ summary: 'Part two records again, row by row as they were' })
  @ApiNoContentResponse()
  takeBack(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.undo.run(actor, id);
  }
}
