import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../access/index.js';
import { MemberDto, MembersDto, NewMemberDto } from './members.dto.js';
import { Members } from './members.service.js';

@ApiTags('organisation')
@Allow('organisation.enrol')
@Controller('v1/organisations/:id/members')
export class MembersController {
  constructor(private readonly members: Members) {}

  @Get()
  @Allow('organisation.read')
  @ApiOperation({ summary: 'Members of today, by name' })
  @ApiOkResponse({ type: MembersDto })
  list(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MembersDto> {
    return this.members.list(actor, id);
  }

  @Post()
  @ApiOperation({ summary: 'Add somebody with as little as possible' })
  @ApiCreatedResponse({ type: MemberDto })
  add(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: NewMemberDto): Promise<MemberDto> {
    return this.members.add(actor, id, dto);
  }
}
