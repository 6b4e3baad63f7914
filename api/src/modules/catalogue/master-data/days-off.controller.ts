import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../../access/index.js';
import { KeepDaysOffService } from './keep-days-off.service.js';
import { DayOffDto, YearOffDto } from './master-data-view.dto.js';
import { DayOffWishDto, SeenDto, SeenQueryDto, WrittenDto } from './master-data.dto.js';
import { MasterDataQueries } from './master-data.queries.service.js';

/** Days on which nobody teaches. */
@ApiTags('staff')
@Allow('master_data.manage')
@Controller('v1/staff/days-off')
export class DaysOffController {
  constructor(
    private readonly queries: MasterDataQueries,
    private readonly keep: KeepDaysOffService,
  ) {}

  @Get('years/:year')
  @ApiOperation({ summary: "A year's holidays and closing days" })
  @ApiOkResponse({ type: YearOffDto })
  year(@Param('year', ParseIntPipe) year: number): Promise<YearOffDto> {
    return this.queries.year(year);
  }

  @Get(':id')
  @ApiOperation({ summary: 'School holidays, or days on which it is closed' })
  @ApiOkResponse({ type: DayOffDto })
  one(@Param('id', ParseUUIDPipe) id: string): Promise<DayOffDto> {
    return this.queries.dayOff(id);
  }

  @Post()
  @ApiOperation({ summary: 'Enter days off; what is planned on them already stays' })
  @ApiCreatedResponse({ type: WrittenDto })
  add(@Me() actor: Actor, @Body() wish: DayOffWishDto): Promise<WrittenDto> {
    return this.keep.save(actor, null, wish);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Write days off anew' })
  @ApiOkResponse({ type: WrittenDto })
  change(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() wish: DayOffWishDto): Promise<WrittenDto> {
    return this.keep.save(actor, id, wish);
  }

  @Post(':id/kept-dates')
  @HttpCode(204)
  @ApiOperation({ summary: 'The dates on these days take place all the same' })
  @ApiNoContentResponse()
  keepDates(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { revision }: SeenDto): Promise<void> {
    return this.keep.keepDates(actor, id, revision);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take days off back' })
  @ApiNoContentResponse()
  remove(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { revision }: SeenQueryDto): Promise<void> {
    return this.keep.remove(actor, id, revision);
  }
}
