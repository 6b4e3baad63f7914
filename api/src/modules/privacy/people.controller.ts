import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCookieAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../access/index.js';
import { ErasePersonService } from './erase-person.service.js';
import { ForgetInactiveService } from './forget-inactive.service.js';
import { HelpPersonService } from './help-person.service.js';
import { ErasedDto, NewEmailDto, NewPhoneDto } from './own-data.dto.js';
import {
  CorrectKnownPersonDto,
  ErasePersonDto,
  FoundPeopleDto,
  RemoveEmailDto,
  ResetAddressDto,
  StaffPersonDto,
  UntoldPersonDto,
} from './people.dto.js';
import { PeopleQueries } from './people.queries.service.js';

@ApiTags('staff')
@ApiCookieAuth()
@Allow('people.erase')
@Controller('v1/staff/people')
export class PeopleController {
  constructor(
    private readonly queries: PeopleQueries,
    private readonly erasePerson: ErasePersonService,
    private readonly forgetInactive: ForgetInactiveService,
    private readonly help: HelpPersonService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Look for somebody by name, address, number or booking number' })
  @ApiQuery({ name: 'q', required: false })
  @ApiOkResponse({ type: FoundPeopleDto })
  find(@Query('q') q?: string): Promise<FoundPeopleDto> {
    return this.queries.find(typeof q === 'string' ? q : '');
  }

  @Get('untold')
  @ApiOperation({ summary: 'Who is to be forgotten and could not be told by mail: to be called or written to' })
  @ApiOkResponse({ type: [UntoldPersonDto] })
  untold(): Promise<UntoldPersonDto[]> {
    return this.forgetInactive.untold();
  }

  @Get(':id')
  @ApiOperation({ summary: 'What is known about somebody, and what erasing it would mean' })
  @ApiOkResponse({ type: StaffPersonDto })
  one(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<StaffPersonDto> {
    return this.queries.one(actor, id.toLowerCase());
  }

  @Post(':id/erasure')
  @HttpCode(200)
  @ApiOperation({ summary: 'Erase everything about somebody who asked for it; what is ahead of them is cancelled' })
  @ApiOkResponse({ type: ErasedDto })
  erase(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: ErasePersonDto): Promise<ErasedDto> {
    return this.erasePerson.run(actor, id.toLowerCase(), reason);
  }

  @Allow('people.correct')
  @Patch(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Correct name, how somebody is called, year of birth, language; issued documents keep what is printed' })
  @ApiNoContentResponse()
  correct(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: CorrectKnownPersonDto): Promise<void> {
    return this.help.correct(actor, id.toLowerCase(), dto);
  }

  @Allow('people.correct')
  @Put(':id/phone')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change the phone number, or take it out' })
  @ApiNoContentResponse()
  setPhone(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { phone }: NewPhoneDto): Promise<void> {
    return this.help.setPhone(actor, id.toLowerCase(), phone);
  }

  @Allow('people.correct')
  @Post(':id/email')
  @HttpCode(202)
  @ApiOperation({ summary: 'Ask a new mail address whether it is the person’s' })
  @ApiAcceptedResponse({ description: 'A mail with a link is on its way to the new address; nothing has changed yet' })
  askEmail(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { email }: NewEmailDto): Promise<void> {
    return this.help.askEmail(actor, id.toLowerCase(), email);
  }

  @Allow('people.correct')
  @Post(':id/email-removal')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take out an address that is not the person’s, and renew the link' })
  @ApiNoContentResponse()
  removeEmail(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { email }: RemoveEmailDto): Promise<void> {
    return this.help.removeEmail(actor, id.toLowerCase(), email);
  }

  @Allow('people.correct')
  @Post(':id/keeping')
  @HttpCode(204)
  @ApiOperation({ summary: 'Somebody who was to be forgotten wishes to stay' })
  @ApiNoContentResponse()
  keep(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.help.keep(actor, id.toLowerCase());
  }

  @Allow('people.correct')
  @Post(':id/address-reset')
  @HttpCode(204)
  @ApiOperation({ summary: 'Put the former mail address back and renew the link: the person did not wish for the new one' })
  @ApiNoContentResponse()
  resetAddress(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { changeId }: ResetAddressDto): Promise<void> {
    return this.help.resetAddress(actor, id.toLowerCase(), changeId.toLowerCase());
  }
}
