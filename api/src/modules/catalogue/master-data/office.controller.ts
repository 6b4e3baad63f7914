import { Body, Controller, Get, HttpCode, Put, UseInterceptors } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Office } from '../../../settings/office.js';
import { type Actor, Allow, Me, Public } from '../../access/index.js';
import { ReadyAnswer } from '../ready-answer.interceptor.js';
import { MasterDataQueries } from './master-data.queries.service.js';
import { OfficeDto, OfficeWishDto, SeenOfficeDto } from './office.dto.js';
import { SaveOfficeService } from './save-office.service.js';

/** How the office is reached. */
@Controller('v1')
export class OfficeController {
  constructor(
    private readonly office: Office,
    private readonly queries: MasterDataQueries,
    private readonly save: SaveOfficeService,
  ) {}

  @Get('office')
  @Public()
  @UseInterceptors(ReadyAnswer)
  @ApiTags('catalogue')
  @ApiOperation({ summary: 'Telephone, e-mail and hours of the office' })
  @ApiOkResponse({ type: OfficeDto })
  async reached(): Promise<OfficeDto> {
    const { phone, email, hours } = await this.office.read();
    return { phone, email, hours };
  }

  @Get('staff/office')
  @Allow('master_data.manage')
  @ApiTags('staff')
  @ApiOperation({ summary: 'The same, to be written anew' })
  @ApiOkResponse({ type: SeenOfficeDto })
  seen(): Promise<SeenOfficeDto> {
    return this.queries.office();
  }

  @Put('staff/office')
  @Allow('master_data.manage')
  @HttpCode(204)
  @ApiTags('staff')
  @ApiOperation({ summary: 'Write it anew; every page and every mail says it at once' })
  @ApiNoContentResponse()
  change(@Me() actor: Actor, @Body() wish: OfficeWishDto): Promise<void> {
    return this.save.run(actor, wish);
  }
}
