import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../../access/index.js';
import { BulkActDto, BulkChoiceDto, BulkJobDto, BulkPreviewDto, BulkResultsDto } from '../changes/bulk.dto.js';
import { BulkService } from '../changes/bulk.service.js';
import { NeedsQueries } from './needs.queries.service.js';
import { NeedsDto, RequestsDto, RequestsQuery } from './requests.dto.js';
import { RequestsQueries } from './requests.queries.service.js';

@ApiTags('staff')
@Allow('bookings.manage')
@Controller('v1/staff')
export class RequestsController {
  constructor(
    private readonly requests: RequestsQueries,
    private readonly needs: NeedsQueries,
    private readonly bulk: BulkService,
  ) {}

  @Get('requests')
  @ApiOperation({ summary: 'Requests of all runs that wait for a decision, the oldest first' })
  @ApiOkResponse({ type: RequestsDto })
  list(@Me() actor: Actor, @Query() query: RequestsQuery): Promise<RequestsDto> {
    return this.requests.list(actor, query);
  }

  @Get('runs/:id/needs')
  @ApiOperation({ summary: 'What has to be ordered for a run, in numbers and without names' })
  @ApiOkResponse({ type: NeedsDto })
  order(@Param('id', ParseUUIDPipe) id: string): Promise<NeedsDto> {
    return this.needs.of(id);
  }

  @Post('bookings/bulk-preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'Whom an act on several bookings would concern, and what speaks against it; changes nothing' })
  @ApiOkResponse({ type: BulkPreviewDto })
  preview(@Me() actor: Actor, @Body() dto: BulkChoiceDto): Promise<BulkPreviewDto> {
    return this.bulk.preview(actor, dto);
  }

  @Post('bookings/bulk')
  @HttpCode(200)
  @ApiOperation({ summary: 'Approve, reject, put on the waiting list or cancel several bookings; each succeeds or is refused alone' })
  @ApiOkResponse({ type: BulkResultsDto })
  act(@Me() actor: Actor, @Body() dto: BulkActDto): Promise<BulkResultsDto> {
    return this.bulk.run(actor, dto);
  }

  @Get('bulk-jobs/:id')
  @ApiOperation({ summary: 'How an act on many bookings went, or how far it is' })
  @ApiOkResponse({ type: BulkJobDto })
  job(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BulkJobDto> {
    return this.bulk.job(actor, id.toLowerCase());
  }
}
