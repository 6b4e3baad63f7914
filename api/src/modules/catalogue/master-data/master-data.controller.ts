import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../../access/index.js';
import { ContactPersonDto, MasterCountsDto, ProgrammeDto, TerritoryChoiceDto } from './master-data-view.dto.js';
import { ContactWishDto, ProgrammeWishDto, WrittenDto } from './master-data.dto.js';
import { MasterDataQueries } from './master-data.queries.service.js';
import { SaveContactService } from './save-contact.service.js';
import { SaveProgrammeService } from './save-programme.service.js';

/** Whom one can ask, and who pays. */
@ApiTags('staff')
@Allow('master_data.manage')
@Controller('v1/staff')
export class MasterDataController {
  constructor(
    private readonly queries: MasterDataQueries,
    private readonly saveContact: SaveContactService,
    private readonly saveProgramme: SaveProgrammeService,
  ) {}

  @Get('master-data')
  @ApiOperation({ summary: 'How much there is of everything that a course is planned from' })
  @ApiOkResponse({ type: MasterCountsDto })
  counts(): Promise<MasterCountsDto> {
    return this.queries.counts();
  }

  @Get('territories')
  @ApiOperation({ summary: 'Districts and cities of today' })
  @ApiOkResponse({ type: [TerritoryChoiceDto] })
  territories(): Promise<TerritoryChoiceDto[]> {
    return this.queries.territories();
  }

  @Get('contacts')
  @ApiOperation({ summary: 'Whom one can ask about courses' })
  @ApiOkResponse({ type: [ContactPersonDto] })
  contacts(): Promise<ContactPersonDto[]> {
    return this.queries.contacts();
  }

  @Get('contacts/:id')
  @ApiOperation({ summary: 'Somebody one can ask' })
  @ApiOkResponse({ type: ContactPersonDto })
  contact(@Param('id', ParseUUIDPipe) id: string): Promise<ContactPersonDto> {
    return this.queries.contact(id);
  }

  @Post('contacts')
  @ApiOperation({ summary: 'Enter somebody one can ask' })
  @ApiCreatedResponse({ type: WrittenDto })
  addContact(@Me() actor: Actor, @Body() wish: ContactWishDto): Promise<WrittenDto> {
    return this.saveContact.run(actor, null, wish);
  }

  @Put('contacts/:id')
  @ApiOperation({ summary: 'Write them anew; the courses that name them show it at once' })
  @ApiOkResponse({ type: WrittenDto })
  changeContact(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() wish: ContactWishDto): Promise<WrittenDto> {
    return this.saveContact.run(actor, id, wish);
  }

  @Get('programmes')
  @ApiOperation({ summary: 'Programmes that pay for courses' })
  @ApiOkResponse({ type: [ProgrammeDto] })
  programmes(): Promise<ProgrammeDto[]> {
    return this.queries.programmes();
  }

  @Get('programmes/:id')
  @ApiOperation({ summary: 'A programme' })
  @ApiOkResponse({ type: ProgrammeDto })
  programme(@Param('id', ParseUUIDPipe) id: string): Promise<ProgrammeDto> {
    return this.queries.programme(id);
  }

  @Post('programmes')
  @ApiOperation({ summary: 'Enter a programme' })
  @ApiCreatedResponse({ type: WrittenDto })
  addProgramme(@Me() actor: Actor, @Body() wish: ProgrammeWishDto): Promise<WrittenDto> {
    return this.saveProgramme.run(actor, null, wish);
  }

  @Put('programmes/:id')
  @ApiOperation({ summary: 'Write a programme anew' })
  @ApiOkResponse({ type: WrittenDto })
  changeProgramme(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() wish: ProgrammeWishDto): Promise<WrittenDto> {
    return this.saveProgramme.run(actor, id, wish);
  }
}
