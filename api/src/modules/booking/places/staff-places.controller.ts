import { Body, Controller, Get, Headers, HttpCode, Param, ParseEnumPipe, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../../access/index.js';
import { AddNamedService } from './add-named.service.js';
import { NamedBookingDto, NamedPersonDto } from './named-person.dto.js';
import { ChangeCapacityService } from './change-capacity.service.js';
import { type ExtraKind, extraKinds } from '../domain/extra-places.js';
import { ReleaseQuotasService } from './release-quotas.service.js';
import { SetExtraPlacesService } from './set-extra-places.service.js';
import { SetQuotaService } from './set-quota.service.js';
import { StaffOverbookings } from './staff-overbookings.service.js';
import { CapacityDto, ExtraCapacityDto, OverbookDto, OverbookedDto, QuotaDto, StaffPlacesDto } from './staff-places.dto.js';
import { StaffPlacesQueries } from './staff-places.queries.service.js';

const kinds = Object.fromEntries(extraKinds.map((kind) => [kind, kind]));

@ApiTags('staff')
@ApiCookieAuth()
@Allow('places.manage')
@Controller('v1/staff/runs/:id')
export class StaffPlacesController {
  constructor(
    private readonly queries: StaffPlacesQueries,
    private readonly capacity: ChangeCapacityService,
    private readonly quotas: SetQuotaService,
    private readonly release: ReleaseQuotasService,
    private readonly extras: SetExtraPlacesService,
    private readonly named: AddNamedService,
    private readonly overbookings: StaffOverbookings,
  ) {}

  @Get('places')
  @ApiOperation({ summary: 'The places of a run, the quotas on it, and its places of other kinds' })
  @ApiOkResponse({ type: StaffPlacesDto })
  readPlaces(@Param('id', ParseUUIDPipe) id: string): Promise<StaffPlacesDto> {
    return this.queries.ofRun(id);
  }

  @Put('capacity')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change the capacity; never below what is taken or held, never above the room' })
  @ApiNoContentResponse()
  changeCapacity(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() dto: CapacityDto): Promise<void> {
    return this.capacity.run(actor, id, dto);
  }

  @Put('quotas/:organisationId')
  @HttpCode(204)
  @ApiOperation({ summary: 'Hold places for an organisation until a day' })
  @ApiNoContentResponse()
  setQuota(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('organisationId', ParseUUIDPipe) organisationId: string,
    @Body() dto: QuotaDto,
  ): Promise<void> {
    return this.quotas.run(actor, id, organisationId, dto);
  }

  @Post('quotas/:organisationId/release')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give the unused places of a quota to everybody now' })
  @ApiNoContentResponse()
  releaseQuota(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('organisationId', ParseUUIDPipe) organisationId: string,
  ): Promise<void> {
    return this.release.run(actor, id, organisationId);
  }

  @Put('extra-places/:kind')
  @HttpCode(204)
  @ApiParam({ name: 'kind', enum: extraKinds })
  @ApiOperation({ summary: 'How many places a run has for children, online or on site' })
  @ApiNoContentResponse()
  setExtraPlaces(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('kind', new ParseEnumPipe(kinds)) kind: ExtraKind,
    @Body() dto: ExtraCapacityDto,
  ): Promise<void> {
    return this.extras.run(actor, id, kind, dto.capacity);
  }

  @Post('named-bookings')
  @ApiOperation({ summary: 'Book a free place for somebody by name, with a reason, also once registration is closed' })
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })
  @ApiCreatedResponse({ type: NamedBookingDto })
  addNamed(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() dto: NamedPersonDto,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<NamedBookingDto> {
    return this.named.run(actor, id, dto, key);
  }

  @Post('overbookings')
  @Allow('places.overbook')
  @ApiOperation({ summary: 'Book a person beyond the capacity, with a reason, up to what the room holds' })
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } })
  @ApiCreatedResponse({ type: OverbookedDto })
  overbook(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() dto: OverbookDto,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<OverbookedDto> {
    return this.overbookings.run(actor, id, dto, key);
  }
}
