import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../access/index.js';
import { LocalDatePipe } from '../../http/local-date.pipe.js';
import { NewRuleValueDto, RuleValueDto } from './rule-values.dto.js';
import { RuleValuesQueries } from './rule-values.queries.service.js';
import { SetRuleValueService } from './set-rule-value.service.js';

/** The rules of the programme in numbers. */
@ApiTags('staff')
@Controller('v1/staff/settings')
export class RuleValuesController {
  constructor(
    private readonly queries: RuleValuesQueries,
    private readonly set: SetRuleValueService,
  ) {}

  @Get()
  @Allow('settings.read')
  @ApiOperation({ summary: 'Every rule value with the days from which it held, holds and will hold' })
  @ApiOkResponse({ type: [RuleValueDto] })
  all(): Promise<RuleValueDto[]> {
    return this.queries.all();
  }

  @Get(':name')
  @Allow('settings.read')
  @ApiOperation({ summary: 'A rule value' })
  @ApiOkResponse({ type: RuleValueDto })
  one(@Param('name') name: string): Promise<RuleValueDto> {
    return this.queries.one(name);
  }

  @Put(':name/values/:validFrom')
  @Allow('settings.change')
  @HttpCode(204)
  @ApiOperation({ summary: 'A new value from a day on, today at the earliest' })
  @ApiNoContentResponse()
  change(
    @Me() actor: Actor,
    @Param('name') name: string,
    @Param('validFrom', LocalDatePipe) validFrom: string,
    @Body() wish: NewRuleValueDto,
  ): Promise<void> {
    return this.set.run(actor, name, validFrom, wish);
  }

  @Delete(':name/values/:validFrom')
  @Allow('settings.change')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take back a value whose day has not come' })
  @ApiNoContentResponse()
  takeBack(@Me() actor: Actor, @Param('name') name: string, @Param('validFrom', LocalDatePipe) validFrom: string): Promise<void> {
    return this.set.takeBack(actor, name, validFrom);
  }
}
