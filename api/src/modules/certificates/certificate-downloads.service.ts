import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { conflict, notFound } from '../../errors/domain-error.js';
import { MyPageQueries } from '../booking/index.js';
import { CertificateCandidates } from './certificate-candidates.service.js';
import { CertificateFiles, type PdfFile } from './certificate-files.service.js';
import { CertificateIssuer } from './certificate-issuer.js';
import { CertificateStore } from './certificate.store.js';
import { isHolderErased } from './domain/snapshot.js';

/** The PDFs people ask for. Nothing here changes anything. */
@Injectable()
export class CertificateDownloads {
  constructor(
    private readonly database: Database,
    private readonly store: CertificateStore,
    private readonly candidates: CertificateCandidates,
    private readonly issuer: CertificateIssuer,
    private readonly files: CertificateFiles,
    private readonly myPage: MyPageQueries,
  ) {}

  /** @throws DomainError `certificate.unknown`, `certificate.holder_erased` */
  async one(id: string): Promise<PdfFile> {
    const certificate = await this.store.find(id);
    if (!certificate) throw notFound('certificate.unknown');
    if (isHolderErased(certificate.snapshot)) throw conflict('certificate.holder_erased');
    return this.files.one(certificate.snapshot);
  }

  /** All certificates of an order in one file, without those of people who were erased. @throws DomainError `certificate.batch_unknown` while there is none */
  async batch(batchId: string): Promise<PdfFile> {
    const [first, ...others] = (await this.store.findOfBatch(batchId))
      .map(({ snapshot }) => snapshot)
      .filter((snapshot) => !isHolderErased(snapshot));
    if (!first) throw notFound('certificate.batch_unknown');
    return this.files.all([first, ...others], await this.store.findRunCode(batchId));
  }

  /** What the document would look like. @throws DomainError with the reason when it cannot be printed */
  async preview(runId: string, bookingId: string): Promise<PdfFile> {
    const { run, candidates } = await this.candidates.ofRun(this.database, runId);
    const candidate = candidates.find((one) => one.holder.bookingId === bookingId);
    if (!candidate) throw notFound('booking.unknown');
    const { holder, earned, revoked, problem } = candidate;
    if (!earned) throw conflict(problem?.code ?? 'certificate.failed', problem?.params);
    return this.files.draft(this.issuer.draft(run, { holder, earned, revoked }));
  }

  /** For the holder, by personal link. @throws DomainError `link.unknown`, `link.not_own`, `certificate.unknown` (also for somebody else's) */
  async own(token: string, id: string): Promise<PdfFile> {
    const owner = await this.myPage.holderOf(token);
    const certificate = await this.store.find(id);
    const isOwn = certificate?.personId === owner.personId && (owner.bookingId === null || certificate.bookingId === owner.bookingId);
    if (!certificate || !isOwn || certificate.state === 'REVOKED') throw notFound('certificate.unknown');
    return this.files.one(certificate.snapshot);
  }
}
