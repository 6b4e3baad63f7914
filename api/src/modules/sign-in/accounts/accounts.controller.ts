import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../../access/index.js';
import { AccountsQueries } from './accounts.queries.service.js';
import { AccountWishDto, NewAccountCreatedDto, NewAccountDto, StaffAccountDto } from './accounts.dto.js';
import { SaveAccountService } from './save-account.service.js';

/** Who works here. */
@ApiTags('staff')
@Allow('accounts.manage')
@Controller('v1/staff/accounts')
export class AccountsController {
  constructor(
    private readonly queries: AccountsQueries,
    private readonly save: SaveAccountService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Accounts of staff, also those that have ended' })
  @ApiOkResponse({ type: [StaffAccountDto] })
  all(@Me() actor: Actor): Promise<StaffAccountDto[]> {
    return this.queries.all(actor);
  }

  @Get(':id')
  @ApiOperation({ summary: 'An account' })
  @ApiOkResponse({ type: StaffAccountDto })
  one(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StaffAccountDto> {
    return this.queries.one(actor, id);
  }

  @Post()
  @ApiOperation({ summary: 'Add an account; whose it is gets a mail that says how to come in' })
  @ApiCreatedResponse({ type: NewAccountCreatedDto })
  add(@Me() actor: Actor, @Body() wish: NewAccountDto): Promise<NewAccountCreatedDto> {
    return this.save.add(actor, wish);
  }

  @Put(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change an account, give it other roles, or end it' })
  @ApiNoContentResponse()
  change(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() wish: AccountWishDto): Promise<void> {
    return this.save.change(actor, id, wish);
  }
}
