import { Controller, Get, Header, Param, ParseUUIDPipe, type StreamableFile } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ClientNetwork } from '../../http/client-network.js';
import { Public } from '../access/index.js';
import { CertificateDownloads } from './certificate-downloads.service.js';
import { VerificationDto } from './certificate.dto.js';
import { pdfAnswer } from './pdf-answer.js';
import { VerificationService } from './verification.service.js';

/** What holders and those they show their paper to may call. */
@Public()
@Controller('v1')
export class CertificatesController {
  constructor(
    private readonly verification: VerificationService,
    private readonly downloads: CertificateDownloads,
  ) {}

  @Get('certificates/:code/verification')
  @Header('cache-control', 'no-store')
  @ApiTags('certificates')
  @ApiOperation({ summary: 'Is this certificate real? The code as printed; dashes, case and the letters O, I and L are forgiven' })
  @ApiOkResponse({ type: VerificationDto })
  @ApiNotFoundResponse({ description: '`certificate.unknown`, also for a text that is no code' })
  verifyCertificate(@Param('code') code: string, @ClientNetwork() network: string): Promise<VerificationDto> {
    return this.verification.run(code, network);
  }

  @Get('my/:token/certificates/:id.pdf')
  @Header('cache-control', 'no-store')
  @ApiTags('my')
  @ApiProduces('application/pdf')
  @ApiOperation({ summary: 'A certificate, for its holder' })
  downloadOwnCertificate(@Param('token') token: string, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return this.downloads.own(token, id).then(pdfAnswer);
  }
}
