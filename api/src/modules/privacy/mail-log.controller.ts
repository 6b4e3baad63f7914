import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { berlinInstant } from '../../time/berlin.js';
import { type Actor, Allow, Me } from '../access/index.js';
import { reportUntil } from './domain/breach.js';
import { BreachDto, BreachQuery, MailLogDto, MailLogQuery } from './mail-log.dto.js';
import { MailLogService } from './mail-log.service.js';

@ApiTags('staff')
@ApiCookieAuth()
@Allow('people.erase')
@Controller('v1/staff/breach')
export class MailLogController {
  constructor(private readonly log: MailLogService) {}

  @Get('deadline')
  @ApiOperation({ summary: 'Until when a breach has to be reported' })
  @ApiOkResponse({ type: BreachDto })
  deadline(@Query() { date, time }: BreachQuery): BreachDto {
    return { reportUntil: reportUntil(berlinInstant(date, time)).toISOString() };
  }

  @Get('mails')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Which mails went to whom; the log tells who looked' })
  @ApiOkResponse({ type: MailLogDto })
  mails(@Me() actor: Actor, @Query() query: MailLogQuery): Promise<MailLogDto> {
    return this.log.read(actor, query);
  }
}
