import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Put, Res, StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/index.js';
import { ChangeAddressService } from './change-address.service.js';
import { ChangeOwnDataService } from './change-own-data.service.js';
import { EraseByLink } from './erase-by-link.service.js';
import { CorrectPersonDto, ErasedDto, NewEmailDto, NewPhoneDto, NewsletterDto, OwnDataDto, RemindersDto } from './own-data.dto.js';
import { OwnDataQueries } from './own-data.queries.service.js';
import { PersonalCopyFile } from './personal-copy-file.js';

/** What a person may see and change of their own; only the link of the person opens it, not that of a booking. */
@ApiTags('my')
@Public()
@Controller('v1/my/:token/data')
export class OwnDataController {
  constructor(
    private readonly queries: OwnDataQueries,
    private readonly change: ChangeOwnDataService,
    private readonly changeAddress: ChangeAddressService,
    private readonly copy: PersonalCopyFile,
    private readonly eraseByLink: EraseByLink,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What is known about the person' })
  @ApiOkResponse({ type: OwnDataDto })
  page(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<OwnDataDto> {
    void reply.header('cache-control', 'no-store');
    return this.queries.byLink(token);
  }

  @Get('copy.zip')
  @ApiOperation({ summary: 'A copy of everything, as a file: a page to read, and the same as JSON, table by table' })
  @ApiProduces('application/zip')
  @ApiOkResponse({ description: 'ZIP' })
  async download(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { name, bytes } = await this.copy.of(await this.queries.ownerOf(token));
    void reply.header('cache-control', 'no-store');
    return new StreamableFile(bytes, { type: 'application/zip', disposition: `attachment; filename="${name}"`, length: bytes.length });
  }

  @Patch('person')
  @HttpCode(204)
  @ApiOperation({ summary: 'Correct the name, how one is called, the language' })
  @ApiNoContentResponse()
  correct(@Param('token') token: string, @Body() dto: CorrectPersonDto): Promise<void> {
    return this.change.correct(token, dto);
  }

  @Post('email')
  @HttpCode(202)
  @ApiOperation({ summary: 'Ask a new mail address whether it is the person’s' })
  @ApiAcceptedResponse({ description: 'A mail with a link is on its way to the new address; nothing has changed yet' })
  ask(@Param('token') token: string, @Body() { email }: NewEmailDto): Promise<void> {
    return this.changeAddress.ask(token, email);
  }

  @Put('phone')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change the phone number, or take it out' })
  @ApiNoContentResponse()
  setPhone(@Param('token') token: string, @Body() { phone }: NewPhoneDto): Promise<void> {
    return this.change.setPhone(token, phone);
  }

  @Put('newsletter')
  @HttpCode(204)
  @ApiOperation({ summary: 'Consent to mails about new courses, or withdraw the consent' })
  @ApiNoContentResponse()
  setNewsletter(@Param('token') token: string, @Body() { given }: NewsletterDto): Promise<void> {
    return this.change.setNewsletter(token, given);
  }

  @Put('reminders')
  @HttpCode(204)
  @ApiOperation({ summary: 'Ask for no more reminders of dates, or for them again' })
  @ApiNoContentResponse()
  setReminders(@Param('token') token: string, @Body() { wanted }: RemindersDto): Promise<void> {
    return this.change.setReminders(token, wanted);
  }

  @Delete('needs/:needId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take back what was said about help that one needs' })
  @ApiNoContentResponse()
  removeNeed(@Param('token') token: string, @Param('needId', ParseUUIDPipe) needId: string): Promise<void> {
    return this.change.removeNeed(token, needId);
  }

  @Post('keeping')
  @HttpCode(204)
  @ApiOperation({ summary: 'Stay, although nothing was heard of the person for long' })
  @ApiNoContentResponse()
  keep(@Param('token') token: string): Promise<void> {
    return this.change.keep(token);
  }

  @Post('erasure')
  @HttpCode(200)
  @ApiOperation({ summary: 'Erase everything about the person; what is ahead of them is cancelled' })
  @ApiOkResponse({ type: ErasedDto })
  erase(@Param('token') token: string): Promise<ErasedDto> {
    return this.eraseByLink.run(token);
  }
}
