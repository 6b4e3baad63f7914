import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ClientNetwork } from '../../http/client-network.js';
import { Public } from '../access/index.js';
import { SlipOpenedDto, SlipPinDto } from './enrolment.dto.js';
import { OpenSlipService } from './open-slip.service.js';

@ApiTags('my')
@Public()
@Controller('v1/slips/:code')
export class SlipsController {
  constructor(private readonly openSlip: OpenSlipService) {}

  @Post('opening')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open a booking with the code and the PIN of its slip' })
  @ApiOkResponse({ type: SlipOpenedDto })
  open(@Param('code') code: string, @Body() { pin }: SlipPinDto, @ClientNetwork() network: string): Promise<SlipOpenedDto> {
    return this.openSlip.run(code, pin, network);
  }
}
