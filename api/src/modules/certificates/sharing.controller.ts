import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Put, type StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, Public } from '../access/index.js';
import { MembersCertificatesDto, NotedSharingDto, SharingDto } from './certificate.dto.js';
import { MembersCertificates } from './members-certificates.service.js';
import { pdfAnswer } from './pdf-answer.js';
import { ShareCertificateService } from './share-certificate.service.js';

/** Certificates between people and the organisation that enrolled them. */
@Controller('v1')
export class SharingController {
  constructor(
    private readonly share: ShareCertificateService,
    private readonly members: MembersCertificates,
  ) {}

  @Public()
  @Put('my/:token/bookings/:bookingId/certificate-sharing')
  @HttpCode(204)
  @ApiTags('my')
  @ApiOperation({ summary: 'Let the organisation that enrolled me have my certificate, or no longer' })
  @ApiNoContentResponse()
  set(@Param('token') token: string, @Param('bookingId', ParseUUIDPipe) bookingId: string, @Body() dto: SharingDto): Promise<void> {
    return this.share.byLink(token, bookingId, dto.isShared);
  }

  @Allow('bookings.manage')
  @Get('staff/bookings/:bookingId/certificate-sharing')
  @ApiTags('staff')
  @ApiOperation({ summary: 'Whether the organisation that enrolled somebody may have their certificate' })
  @ApiOkResponse({ type: NotedSharingDto })
  noted(@Param('bookingId', ParseUUIDPipe) bookingId: string): Promise<NotedSharingDto> {
    return this.share.noted(bookingId);
  }

  @Allow('bookings.manage')
  @Put('staff/bookings/:bookingId/certificate-sharing')
  @HttpCode(204)
  @ApiTags('staff')
  @ApiOperation({ summary: 'Note what somebody has said about it who has no link of their own' })
  @ApiNoContentResponse()
  note(@Me() actor: Actor, @Param('bookingId', ParseUUIDPipe) bookingId: string, @Body() dto: SharingDto): Promise<void> {
    return this.share.note(actor, bookingId, dto.isShared);
  }

  @Allow('organisation.read')
  @Get('organisations/:id/certificates')
  @ApiTags('organisation')
  @ApiOperation({ summary: 'That there are certificates of own enrolments of members of today; what they say once the holder agrees' })
  @ApiOkResponse({ type: MembersCertificatesDto })
  list(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MembersCertificatesDto> {
    return this.members.list(actor, id);
  }

  @Allow('organisation.read')
  @Get('organisations/:id/certificates/:certificateId.pdf')
  @Header('cache-control', 'no-store')
  @ApiTags('organisation')
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'A certificate whose holder agrees' })
  file(
    @Me() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('certificateId', ParseUUIDPipe) certificateId: string,
  ): Promise<StreamableFile> {
    return this.members.file(actor, id, certificateId).then(pdfAnswer);
  }
}
