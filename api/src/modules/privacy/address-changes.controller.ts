import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../access/index.js';
import { ChangeAddressService } from './change-address.service.js';

/** Behind the link that went to a new mail address. Only the button changes anything: mail scanners open every link. */
@ApiTags('my')
@Public()
@Controller('v1/address-changes/:token')
export class AddressChangesController {
  constructor(private readonly changeAddress: ChangeAddressService) {}

  @Post('confirmation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Confirm a new mail address' })
  @ApiNoContentResponse()
  confirm(@Param('token') token: string): Promise<void> {
    return this.changeAddress.confirm(token);
  }
}
