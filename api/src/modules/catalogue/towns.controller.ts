import { Controller, Get, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../access/index.js';
import { CatalogueQueries } from './catalogue-queries.service.js';
import { TownDto } from './catalogue.dto.js';
import { ReadyAnswer } from './ready-answer.interceptor.js';

@ApiTags('catalogue')
@Public()
@Controller('v1/towns')
export class TownsController {
  constructor(private readonly queries: CatalogueQueries) {}

  @Get()
  @UseInterceptors(ReadyAnswer)
  @ApiOperation({ summary: 'Towns that are known, each with the number of its courses' })
  @ApiOkResponse({ type: [TownDto] })
  towns(): Promise<TownDto[]> {
    return this.queries.towns();
  }
}
