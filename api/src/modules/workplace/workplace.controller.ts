import { Controller, Get, Query } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../access/index.js';
import { DeskQueries } from './desk.queries.service.js';
import { SearchQueries } from './search.queries.service.js';
import { StaffDeskDto, StaffSearchDto, StaffSearchQuery } from './workplace.dto.js';

@ApiTags('staff')
@ApiCookieAuth()
@Allow('workplace.use')
@Controller('v1/staff')
export class WorkplaceController {
  constructor(
    private readonly desk: DeskQueries,
    private readonly search: SearchQueries,
  ) {}

  @Get('desk')
  @ApiOperation({ summary: 'What stands at the edge of every page: what one may do, and how much waits' })
  @ApiOkResponse({ type: StaffDeskDto })
  readDesk(@Me() actor: Actor): Promise<StaffDeskDto> {
    return this.desk.of(actor);
  }

  @Get('search')
  @ApiOperation({ summary: 'People, bookings, runs and organisations by what is typed; only what whoever asks may see' })
  @ApiOkResponse({ type: StaffSearchDto })
  find(@Me() actor: Actor, @Query() { q = '' }: StaffSearchQuery): Promise<StaffSearchDto> {
    return this.search.find(actor, q);
  }
}
