import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../../access/index.js';
import { MasterDataQueries } from './master-data.queries.service.js';
import { OrganiserDto, OrganiserWishDto, OrganiserWrittenDto } from './organisers.dto.js';
import { SaveOrganiserService } from './save-organiser.service.js';

/** Who organises courses. */
@ApiTags('staff')
@Allow('master_data.manage')
@Controller('v1/staff/organisers')
export class OrganisersController {
  constructor(
    private readonly queries: MasterDataQueries,
    private readonly save: SaveOrganiserService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Organisations that can be chosen for courses' })
  @ApiOkResponse({ type: [OrganiserDto] })
  all(): Promise<OrganiserDto[]> {
    return this.queries.organisers();
  }

  @Get(':id')
  @ApiOperation({ summary: 'An organisation' })
  @ApiOkResponse({ type: OrganiserDto })
  one(@Param('id', ParseUUIDPipe) id: string): Promise<OrganiserDto> {
    return this.queries.organiser(id);
  }

  @Post()
  @ApiOperation({ summary: 'Enter an organisation' })
  @ApiCreatedResponse({ type: OrganiserWrittenDto })
  add(@Me() actor: Actor, @Body() wish: OrganiserWishDto): Promise<OrganiserWrittenDto> {
    return this.save.run(actor, null, wish);
  }

  @Put(':id')
  @ApiOperation({ summary: 'Write it anew; its courses show it at once' })
  @ApiOkResponse({ type: OrganiserWrittenDto })
  change(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() wish: OrganiserWishDto): Promise<OrganiserWrittenDto> {
    return this.save.run(actor, id, wish);
  }
}
