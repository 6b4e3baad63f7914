import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../../access/index.js';
import {
  PlanCheckDto,
  PlanFindingDto,
  PlannedDatesDto,
  PlanningOfferingDto,
  RunTemplateDto,
  SeriesDto,
  SeriesWishDto,
  TemplateQueryDto,
} from './planning.dto.js';
import { PlanningQueries } from './planning.queries.service.js';

@ApiTags('staff')
@Allow('runs.manage')
@Controller('v1/staff/planning')
export class PlanningController {
  constructor(private readonly planning: PlanningQueries) {}

  @Get('offerings')
  @ApiOperation({ summary: 'What courses can be made of' })
  @ApiOkResponse({ type: [PlanningOfferingDto] })
  offerings(): Promise<PlanningOfferingDto[]> {
    return this.planning.offerings();
  }

  @Get('template')
  @ApiOperation({ summary: 'A new course as it would be, with what staff choose from' })
  @ApiOkResponse({ type: RunTemplateDto })
  template(@Query() query: TemplateQueryDto): Promise<RunTemplateDto> {
    return this.planning.template(query);
  }

  @Post('series')
  @HttpCode(200)
  @ApiOperation({ summary: 'The dates of a series, and which days are left out and why; stores nothing' })
  @ApiOkResponse({ type: SeriesDto })
  series(@Body() wish: SeriesWishDto): Promise<SeriesDto> {
    return this.planning.series(wish);
  }

  @Post('dates')
  @HttpCode(204)
  @ApiOperation({ summary: 'Refuses dates that saving would refuse, each at its field; stores nothing' })
  @ApiNoContentResponse()
  dates(@Body() plan: PlannedDatesDto): void {
    this.planning.assertDates(plan);
  }

  @Post('check')
  @HttpCode(200)
  @ApiOperation({ summary: 'What speaks against dates: double bookings, days off and more; stores nothing' })
  @ApiOkResponse({ type: [PlanFindingDto] })
  check(@Body() plan: PlanCheckDto): Promise<PlanFindingDto[]> {
    return this.planning.check(plan);
  }
}
