import { Controller, Get, Header, Param, Query, StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public } from '../access/index.js';
import { CatalogueQueries } from './catalogue-queries.service.js';
import { RunDatesDto, RunDetailDto, RunPageDto } from './catalogue.dto.js';
import { ReadyAnswer } from './ready-answer.interceptor.js';
import { RunDatesQueryDto, RunsQueryDto, TextQueryDto } from './runs-query.dto.js';
import { ShareImages } from './share-images.service.js';

@ApiTags('catalogue')
@Public()
@Controller('v1/runs')
export class CatalogueController {
  constructor(
    private readonly queries: CatalogueQueries,
    private readonly images: ShareImages,
  ) {}

  @Get()
  @UseInterceptors(ReadyAnswer)
  @ApiOperation({ summary: 'Courses that are not over, filtered and by pages' })
  @ApiOkResponse({ type: RunPageDto })
  runs(@Query() query: RunsQueryDto): Promise<RunPageDto> {
    return this.queries.search(query);
  }

  @Get('dates')
  @UseInterceptors(ReadyAnswer)
  @ApiOperation({ summary: 'Sessions of the courses that match, of one month' })
  @ApiOkResponse({ type: RunDatesDto })
  dates(@Query() query: RunDatesQueryDto): Promise<RunDatesDto> {
    return this.queries.dates(query);
  }

  @Get(':id')
  @UseInterceptors(ReadyAnswer)
  @ApiOperation({ summary: 'One course with all its sessions, also when it is over or cancelled' })
  @ApiParam({ name: 'id', description: 'Id or slug' })
  @ApiOkResponse({ type: RunDetailDto })
  @ApiNotFoundResponse({ description: 'run.unknown' })
  run(@Param('id') id: string, @Query() { lang }: TextQueryDto): Promise<RunDetailDto> {
    return this.queries.detail(id, lang);
  }

  @Get(':id/share-image.png')
  @Header('cache-control', 'public, max-age=3600')
  @ApiOperation({ summary: 'Picture for link previews, 1200 by 630' })
  @ApiParam({ name: 'id', description: 'Id or slug' })
  @ApiProduces('image/png')
  @ApiOkResponse({ content: { 'image/png': { schema: { type: 'string', format: 'binary' } } } })
  @ApiNotFoundResponse({ description: 'run.unknown' })
  async shareImage(@Param('id') id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.images.png(id), { type: 'image/png' });
  }
}
