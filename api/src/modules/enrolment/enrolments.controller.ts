import { Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Res, StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, Allow, Me } from '../access/index.js';
import { EndMembershipService } from './end-membership.service.js';
import { BatchDto, DeskRunDto, OverviewDto, OwnRunBookingsDto } from './enrolment.dto.js';
import { OwnEnrolments } from './own-enrolments.service.js';
import { PrintSlipsService } from './print-slips.service.js';
import { UndoBatchService } from './undo-batch.service.js';

@ApiTags('organisation')
@Allow('organisation.enrol')
@Controller('v1/organisations/:id')
export class EnrolmentsController {
  constructor(
    private readonly own: OwnEnrolments,
    private readonly undo: UndoBatchService,
    private readonly slips: PrintSlipsService,
    private readonly endMembership: EndMembershipService,
  ) {}

  @Get('overview')
  @Allow('organisation.read')
  @ApiOperation({ summary: 'Upcoming and past places of own members, by run' })
  @ApiOkResponse({ type: OverviewDto })
  overview(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<OverviewDto> {
    return this.own.overview(actor, id);
  }

  @Get('runs/:runId')
  @Allow('organisation.read')
  @ApiOperation({ summary: 'What a run has for the organisation' })
  @ApiOkResponse({ type: DeskRunDto })
  run(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Param('runId') runId: string): Promise<DeskRunDto> {
    return this.own.look(actor, id, runId);
  }

  @Get('runs/:runId/bookings')
  @Allow('organisation.read')
  @ApiOperation({ summary: 'Own enrolments of a run, and nobody else’s' })
  @ApiOkResponse({ type: OwnRunBookingsDto })
  ofRun(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Param('runId') runId: string): Promise<OwnRunBookingsDto> {
    return this.own.ofRun(actor, id, runId);
  }

  @Post('bookings/:bookingId/cancellation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Cancel one own enrolment' })
  @ApiNoContentResponse()
  cancel(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Param('bookingId', ParseUUIDPipe) bookingId: string): Promise<void> {
    return this.own.cancel(actor, id, bookingId);
  }

  @Get('bookings/:bookingId/slip.pdf')
  @Allow('organisation.read')
  @ApiOperation({ summary: 'Slip with QR code and PIN for somebody without e-mail' })
  @ApiProduces('application/pdf')
  async slip(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('bookingId', ParseUUIDPipe) bookingId: string,
  ): Promise<StreamableFile> {
    return pdf(await this.slips.run(actor, id, { bookingId }), 'zettel.pdf');
  }

  @Post('members/:membershipId/end')
  @HttpCode(204)
  @ApiOperation({ summary: 'From today on the person is no member; their bookings stay theirs' })
  @ApiNoContentResponse()
  endMember(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('membershipId', ParseUUIDPipe) membershipId: string,
  ): Promise<void> {
    return this.endMembership.run(actor, id, membershipId);
  }

  @Get('enrolments/:batchId')
  @Allow('organisation.read')
  @ApiOperation({ summary: 'What one act has come to, and the lines that are still open' })
  @ApiOkResponse({ type: BatchDto })
  batch(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Param('batchId', ParseUUIDPipe) batchId: string): Promise<BatchDto> {
    return this.own.batch(actor, id, batchId);
  }

  @Post('enrolments/:batchId/undo')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take back the whole act, within five minutes' })
  @ApiNoContentResponse()
  undoBatch(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Param('batchId', ParseUUIDPipe) batchId: string): Promise<void> {
    return this.undo.run(actor, id, batchId);
  }

  @Get('enrolments/:batchId/slips.pdf')
  @Allow('organisation.read')
  @ApiOperation({ summary: 'All slips of one act' })
  @ApiProduces('application/pdf')
  async slipsOf(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('batchId', ParseUUIDPipe) batchId: string,
  ): Promise<StreamableFile> {
    return pdf(await this.slips.run(actor, id, { batchId }), 'zettel.pdf');
  }

  @Get('enrolments/:batchId/list.csv')
  @Allow('organisation.read')
  @ApiOperation({ summary: 'Who was enrolled, for the organisation’s own records' })
  @ApiProduces('text/csv')
  async list(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('batchId', ParseUUIDPipe) batchId: string,
    @Headers('Accept-Language') language: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const csv = await this.own.listOf(actor, id, batchId, language?.startsWith('en') ? 'en' : 'de');
    void reply.header('content-type', 'text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="anmeldungen.csv"');
    return csv;
  }
}

const pdf = (content: Buffer, name: string): StreamableFile =>
  new StreamableFile(content, { type: 'application/pdf', disposition: `inline; filename="${name}"`, length: content.length });
