import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/index.js';
import { BookingModule } from '../booking/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { CandidateStore } from './candidate.store.js';
import { CertificateActs } from './certificate-acts.js';
import { CertificateBatchStore } from './certificate-batch.store.js';
import { CertificateCandidates } from './certificate-candidates.service.js';
import { CertificateConsentStore } from './certificate-consent.store.js';
import { CertificateDownloads } from './certificate-downloads.service.js';
import { CertificateFiles } from './certificate-files.service.js';
import { CertificateIssuer } from './certificate-issuer.js';
import { CertificateOrders } from './certificate-orders.service.js';
import { CertificateQueries } from './certificate-queries.service.js';
import { DueDocumentsQueries } from './due-documents.queries.service.js';
import { CertificateWorker } from './certificate-worker.js';
import { CertificateStore } from './certificate.store.js';
import { CertificatesController } from './certificates.controller.js';
import { IssueItemService } from './issue-item.service.js';
import { MembersCertificates } from './members-certificates.service.js';
import { OrderBatchService } from './order-batch.service.js';
import { RevokeCertificateService } from './revoke-certificate.service.js';
import { SetLatinNameService } from './set-latin-name.service.js';
import { ShareCertificateService } from './share-certificate.service.js';
import { SharingController } from './sharing.controller.js';
import { StaffCertificatesController } from './staff-certificates.controller.js';
import { VerificationService } from './verification.service.js';

@Module({
  imports: [AttendanceModule, BookingModule, CatalogueModule],
  controllers: [CertificatesController, SharingController, StaffCertificatesController],
  providers: [
    CandidateStore,
    CertificateActs,
    CertificateBatchStore,
    CertificateCandidates,
    CertificateDownloads,
    CertificateConsentStore,
    CertificateFiles,
    CertificateIssuer,
    CertificateOrders,
    CertificateQueries,
    CertificateStore,
    CertificateWorker,
    DueDocumentsQueries,
    IssueItemService,
    MembersCertificates,
    OrderBatchService,
    RevokeCertificateService,
    SetLatinNameService,
    ShareCertificateService,
    VerificationService,
  ],
  exports: [
    CertificateOrders,
    CertificateStore,
    CertificateWorker,
    DueDocumentsQueries,
    OrderBatchService,
    RevokeCertificateService,
    SetLatinNameService,
  ],
})
export class CertificatesModule {}
