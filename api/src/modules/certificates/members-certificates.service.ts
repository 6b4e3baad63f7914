import { Injectable } from '@nestjs/common';
import { forbidden, notFound } from '../../errors/domain-error.js';
import { berlinDate } from '../../time/berlin.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { actorOf } from '../organisations/index.js';
import { CertificateConsentStore } from './certificate-consent.store.js';
import { CertificateFiles, type PdfFile } from './certificate-files.service.js';
import type { MembersCertificatesDto } from './certificate.dto.js';
import { CertificateStore } from './certificate.store.js';

/** Certificates of people whom an organisation has enrolled: that there is one it may know, what it says and the paper only if they agree (M6). */
@Injectable()
export class MembersCertificates {
  constructor(
    private readonly consents: CertificateConsentStore,
    private readonly certificates: CertificateStore,
    private readonly files: CertificateFiles,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, organisationId: string): Promise<MembersCertificatesDto> {
    actorOf(actor, organisationId);
    return { certificates: await this.consents.ofMembers(organisationId, berlinDate(this.clock.now())) };
  }

  /** @throws DomainError `certificate.unknown`, `certificate.not_shared` */
  async file(actor: Actor, organisationId: string, id: string): Promise<PdfFile> {
    actorOf(actor, organisationId);
    const [seen] = await this.consents.ofMembers(organisationId, berlinDate(this.clock.now()), id);
    const certificate = seen && (await this.certificates.find(id));
    if (!certificate) throw notFound('certificate.unknown');
    if (!seen.isShared) throw forbidden('certificate.not_shared');
    return this.files.one(certificate.snapshot);
  }
}
