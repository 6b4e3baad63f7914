import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ClientNetwork } from '../../http/client-network.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import { type Actor, Allow, Me, Public } from '../access/index.js';
import { ApplyForDeskService } from './apply-for-desk.service.js';
import { DecideApplicationService } from './decide-application.service.js';
import { DeskRoles } from './desk-roles.service.js';
import { OrganisationApplicationStore } from './organisation-application.store.js';
import { RoleWishStore } from './role-wish.store.js';
import { ApplicationDto, DeclineDto, DesksDto, NewRoleDto, VerifyDto } from './organisations.dto.js';

@ApiTags('organisation')
@Controller('v1/organisation-applications')
export class OrganisationApplicationsController {
  constructor(private readonly apply: ApplyForDeskService) {}

  @Public()
  @Post()
  @HttpCode(202)
  @ApiOperation({ summary: 'An organisation asks for a desk; staff look at it' })
  @ApiAcceptedResponse({ description: 'Received; the contact person gets a mail' })
  create(@Me() actor: Actor, @Body() dto: ApplicationDto, @ClientNetwork() network: string): Promise<void> {
    return this.apply.run(actor, dto, network);
  }
}

@ApiTags('staff')
@Allow('organisations.verify')
@Controller('v1/staff')
export class StaffOrganisationsController {
  constructor(
    private readonly store: OrganisationApplicationStore,
    private readonly decide: DecideApplicationService,
    private readonly roles: DeskRoles,
    private readonly wishes: RoleWishStore,
    private readonly clock: Clock,
  ) {}

  @Get('organisation-desks')
  @ApiOperation({ summary: 'Applications to look at, and the desks that are open' })
  @ApiOkResponse({ type: DesksDto })
  async list(): Promise<DesksDto> {
    const today = berlinDate(this.clock.now());
    const [applications, desks, wishes] = await Promise.all([this.store.open(), this.store.desks(today), this.wishes.open(null)]);
    return { applications, desks: desks.map((desk) => ({ ...desk, wishes: wishes.filter((one) => one.organisationId === desk.id) })) };
  }

  @Post('organisation-applications/:id/verification')
  @HttpCode(204)
  @ApiOperation({ summary: 'The organisation is who it says; its contact person is invited' })
  @ApiNoContentResponse()
  async verify(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: VerifyDto): Promise<void> {
    await this.decide.verify(actor, id, { organisationId: dto.organisationId ?? null, endsOn: dto.endsOn ?? null });
  }

  @Post('organisation-applications/:id/decline')
  @HttpCode(204)
  @ApiOperation({ summary: 'Decline with a reason, which is mailed' })
  @ApiNoContentResponse()
  decline(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: DeclineDto): Promise<void> {
    return this.decide.decline(actor, id, dto.reason);
  }

  @Post('organisations/:id/roles')
  @HttpCode(204)
  @ApiOperation({ summary: 'Invite a second person to the desk of an organisation' })
  @ApiNoContentResponse()
  give(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: NewRoleDto): Promise<void> {
    return this.roles.give(actor, id, dto);
  }

  @Post('organisations/:id/roles/:accountId/end')
  @HttpCode(204)
  @ApiOperation({ summary: 'End a role at once' })
  @ApiNoContentResponse()
  end(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Param('accountId', ParseUUIDPipe) accountId: string): Promise<void> {
    return this.roles.end(actor, id, accountId);
  }
}
