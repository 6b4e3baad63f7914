import { Controller, Get, Headers, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Allow, Me } from '../access/index.js';
import { PoolQueries } from './pool-queries.service.js';
import { PoolTable } from './pool-table.service.js';
import { PoolDto, PoolsDto, PoolsQuery } from './pools.dto.js';

@ApiTags('staff')
@ApiCookieAuth()
@Allow('pools.read')
@Controller('v1/staff')
export class StaffPoolsController {
  constructor(
    private readonly queries: PoolQueries,
    private readonly table: PoolTable,
  ) {}

  @Get('pools')
  @ApiOperation({ summary: 'Active qualified guides and interpreters of each organisation on a day, and what follows' })
  @ApiOkResponse({ type: PoolsDto })
  report(@Query() query: PoolsQuery): Promise<PoolsDto> {
    return this.queries.report(query);
  }

  @Get('pools.csv')
  @ApiOperation({ summary: 'The same as a table' })
  @ApiProduces('text/csv')
  async export(
    @Query() query: PoolsQuery,
    @Headers('accept-language') language: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const csv = await this.table.csv(query, language?.startsWith('en') ? 'en' : 'de');
    void reply.header('content-type', 'text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="pools.csv"');
    return csv;
  }
}

@ApiTags('organisation')
@ApiCookieAuth()
@Allow('organisation.read')
@Controller('v1/organisations/:id/pool')
export class OwnPoolController {
  constructor(private readonly queries: PoolQueries) {}

  @Get()
  @ApiOperation({ summary: "The organisation's own pool today" })
  @ApiOkResponse({ type: PoolDto })
  own(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PoolDto> {
    return this.queries.own(actor, id);
  }
}
