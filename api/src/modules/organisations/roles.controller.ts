import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../access/index.js';
import { DeclineDto } from './organisations.dto.js';
import { RoleWishes } from './role-wishes.service.js';
import { OwnRolesDto, RoleEndWishedDto, RoleWishedDto } from './roles.dto.js';

@Controller('v1')
export class RolesController {
  constructor(private readonly wishes: RoleWishes) {}

  @Allow('organisation.read')
  @Get('organisations/:id/roles')
  @ApiTags('organisation')
  @ApiOperation({ summary: 'Who acts for the organisation, since when and until when, and what it has asked for' })
  @ApiOkResponse({ type: OwnRolesDto })
  list(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OwnRolesDto> {
    return this.wishes.list(actor, id);
  }

  @Allow('organisation.enrol')
  @Post('organisations/:id/roles/wishes')
  @HttpCode(204)
  @ApiTags('organisation')
  @ApiOperation({ summary: 'Ask staff for another person at the desk' })
  @ApiNoContentResponse()
  add(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: RoleWishedDto): Promise<void> {
    return this.wishes.add(actor, id, dto);
  }

  @Allow('organisation.enrol')
  @Post('organisations/:id/roles/end-wishes')
  @HttpCode(204)
  @ApiTags('organisation')
  @ApiOperation({ summary: 'Ask staff to end somebody’s access' })
  @ApiNoContentResponse()
  end(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: RoleEndWishedDto): Promise<void> {
    return this.wishes.end(actor, id, dto.accountId);
  }

  @Allow('organisations.verify')
  @Post('staff/organisation-role-wishes/:id/fulfilment')
  @HttpCode(204)
  @ApiTags('staff')
  @ApiOperation({ summary: 'Do what an organisation has asked for its desk' })
  @ApiNoContentResponse()
  fulfil(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.wishes.fulfil(actor, id);
  }

  @Allow('organisations.verify')
  @Post('staff/organisation-role-wishes/:id/decline')
  @HttpCode(204)
  @ApiTags('staff')
  @ApiOperation({ summary: 'Let a wish of an organisation be, with a reason, which is mailed' })
  @ApiNoContentResponse()
  decline(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: DeclineDto): Promise<void> {
    return this.wishes.decline(actor, id, reason);
  }
}
