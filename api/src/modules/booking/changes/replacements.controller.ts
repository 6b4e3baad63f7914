import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../../access/index.js';
import { actorOf } from '../../organisations/index.js';
import type { Booking } from '../booking.store.js';
import { ReplacePersonService } from './replace-person.service.js';
import { ReplacementChoices } from './replacement-choices.service.js';
import { ReplacedDto, ReplaceMemberDto, ReplacementChoicesDto, ReplacementsQuery, ReplacePersonDto } from './replacements.dto.js';

@ApiTags('booking')
@Controller('v1')
export class ReplacementsController {
  constructor(
    private readonly replace: ReplacePersonService,
    private readonly choices: ReplacementChoices,
  ) {}

  @Allow('bookings.manage')
  @Post('staff/bookings/:id/replacement')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give the place of an organisation to another of its people' })
  @ApiOkResponse({ type: ReplacedDto })
  async byStaff(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: ReplacePersonDto): Promise<ReplacedDto> {
    const { name, email = null, phone = null, birthYear = null } = dto;
    const person = { name, email, phone, birthYear, language: 'de' };
    return shown(await this.replace.run(actor, id, { personId: null, person, ...declared(dto) }));
  }

  @Allow('organisation.read')
  @Get('organisations/:id/bookings/:bookingId/replacement')
  @ApiOperation({ summary: 'Who may take an own place, and how it would stand then' })
  @ApiOkResponse({ type: ReplacementChoicesDto })
  choicesOf(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('bookingId', ParseUUIDPipe) bookingId: string,
    @Query() { q = '' }: ReplacementsQuery,
  ): Promise<ReplacementChoicesDto> {
    actorOf(actor, id);
    return this.choices.of({ organisationId: id, bookingId, q });
  }

  @Allow('organisation.enrol')
  @Post('organisations/:id/bookings/:bookingId/replacement')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give an own place to another member' })
  @ApiOkResponse({ type: ReplacedDto })
  async byOrganisation(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('bookingId', ParseUUIDPipe) bookingId: string,
    @Body() dto: ReplaceMemberDto,
  ): Promise<ReplacedDto> {
    const own = { ...actorOf(actor, id), organisationIds: [id.toLowerCase()] };
    return shown(await this.replace.run(own, bookingId, { personId: dto.personId, person: null, ...declared(dto) }));
  }
}

const declared = ({ agreed = false, basicQualification }: Pick<ReplacePersonDto, 'agreed' | 'basicQualification'>) => ({
  agreed,
  basicQualification: basicQualification ?? null,
});

const shown = ({ id, number, state }: Booking): ReplacedDto => ({ bookingId: id, number, state });
