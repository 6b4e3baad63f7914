import { Controller, Get } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../access/index.js';
import { TodayDto } from './today.dto.js';
import { TodayQueries } from './today.queries.service.js';

@ApiTags('staff')
@ApiCookieAuth()
@Allow('today.read')
@Controller('v1/staff/today')
export class TodayController {
  constructor(private readonly today: TodayQueries) {}

  @Get()
  @ApiOperation({ summary: 'What waits for a decision of whoever asks, the most urgent first; only what they may settle' })
  @ApiOkResponse({ type: TodayDto })
  read(@Me() actor: Actor): Promise<TodayDto> {
    return this.today.of(actor);
  }
}
