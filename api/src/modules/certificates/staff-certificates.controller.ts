import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Put, type StreamableFile } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCookieAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { type Actor, Allow, Me } from '../access/index.js';
import { CertificateDownloads } from './certificate-downloads.service.js';
import { CertificateQueries } from './certificate-queries.service.js';
import { CertificateBatchDto, LatinNameDto, RevocationDto, RunCertificatesDto } from './certificate.dto.js';
import { OrderBatchService } from './order-batch.service.js';
import { pdfAnswer } from './pdf-answer.js';
import { RevokeCertificateService } from './revoke-certificate.service.js';
import { SetLatinNameService } from './set-latin-name.service.js';

@ApiTags('staff')
@ApiCookieAuth()
@Allow('certificates.issue')
@Controller('v1/staff')
export class StaffCertificatesController {
  constructor(
    private readonly queries: CertificateQueries,
    private readonly downloads: CertificateDownloads,
    private readonly orderBatch: OrderBatchService,
    private readonly revoke: RevokeCertificateService,
    private readonly setLatinName: SetLatinNameService,
  ) {}

  @Get('runs/:id/certificates')
  @ApiOperation({ summary: 'What can be issued, what is held back, and how the latest order is doing' })
  @ApiOkResponse({ type: RunCertificatesDto })
  readRunCertificates(@Param('id', ParseUUIDPipe) id: string): Promise<RunCertificatesDto> {
    return this.queries.ofRun(id);
  }

  @Get('runs/:id/certificates/:bookingId/preview.pdf')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'The document as it would be issued today, marked as a draft' })
  previewCertificate(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('bookingId', ParseUUIDPipe) bookingId: string,
  ): Promise<StreamableFile> {
    return this.downloads.preview(id, bookingId).then(pdfAnswer);
  }

  @Post('runs/:id/certificates/batches')
  @HttpCode(202)
  @ApiOperation({ summary: 'Issue every document that is due; progress is read from the batch' })
  @ApiAcceptedResponse({ type: CertificateBatchDto })
  orderCertificates(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CertificateBatchDto> {
    return this.orderBatch.run(actor, id);
  }

  @Get('certificate-batches/:id.pdf')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'All certificates of an order in one file' })
  downloadBatch(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return this.downloads.batch(id).then(pdfAnswer);
  }

  @Get('certificate-batches/:id')
  @ApiOperation({ summary: 'How far an order has come' })
  @ApiOkResponse({ type: CertificateBatchDto })
  readBatch(@Param('id', ParseUUIDPipe) id: string): Promise<CertificateBatchDto> {
    return this.queries.batch(id);
  }

  @Get('certificates/:id.pdf')
  @Header('cache-control', 'no-store')
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'A certificate, the same bytes every time' })
  downloadCertificate(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return this.downloads.one(id).then(pdfAnswer);
  }

  @Allow('certificates.revoke')
  @Post('certificates/:id/revocation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a certificate back; the check page says so at once' })
  @ApiNoContentResponse()
  revokeCertificate(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: RevocationDto): Promise<void> {
    return this.revoke.run(actor, id, reason);
  }

  @Allow('people.correct')
  @Put('persons/:id/latin-name')
  @HttpCode(204)
  @ApiOperation({ summary: 'Write down how a name is spelt in Latin letters' })
  @ApiNoContentResponse()
  correctLatinName(@Me() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() { latinName }: LatinNameDto): Promise<void> {
    return this.setLatinName.run(actor, id, latinName);
  }
}
