import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ClientNetwork } from '../../../http/client-network.js';
import { Public } from '../../access/index.js';
import { LinksAgainDto } from '../booking.dto.js';
import { SendLinksAgainService } from './send-links-again.service.js';

@ApiTags('my')
@Public()
@Controller('v1/my-links')
export class MyLinksController {
  constructor(private readonly sendLinksAgain: SendLinksAgainService) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: 'Send the personal links of an address again' })
  @ApiAcceptedResponse({ description: 'If the address is known, a mail is on its way to each of its people. Always the same answer.' })
  send(@Body() { email }: LinksAgainDto, @ClientNetwork() network: string): Promise<void> {
    return this.sendLinksAgain.run(email, network);
  }
}
