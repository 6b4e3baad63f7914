import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../access/index.js';
import { CheckIntegrityService } from './check-integrity.service.js';
import { IntegrityQueries } from './integrity-queries.service.js';
import { IntegrityCheckedDto, IntegrityDto } from './integrity.dto.js';

@ApiTags('staff')
@ApiCookieAuth()
@Allow('integrity.check')
@Controller('v1/staff/integrity')
export class IntegrityController {
  constructor(
    private readonly queries: IntegrityQueries,
    private readonly check: CheckIntegrityService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The last checks of the stored data, and what they found' })
  @ApiOkResponse({ type: IntegrityDto })
  overview(): Promise<IntegrityDto> {
    return this.queries.overview();
  }

  @Post('checks')
  @HttpCode(200)
  @ApiOperation({ summary: 'Check all laws now; nothing is repaired' })
  @ApiOkResponse({ type: IntegrityCheckedDto })
  async checkNow(@Me() actor: Actor): Promise<IntegrityCheckedDto> {
    return { broken: await this.check.run(actor) };
  }
}
