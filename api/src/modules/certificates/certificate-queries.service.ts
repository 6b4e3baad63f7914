import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { notFound } from '../../errors/domain-error.js';
import { type BatchItem, CertificateBatchStore } from './certificate-batch.store.js';
import { type Astray, type Candidate, CertificateCandidates, whyNotIssue } from './certificate-candidates.service.js';
import type { KnownCertificate } from './candidate.store.js';
import type { CertificateBatchDto, IssuedCertificateDto, ReadyDocumentDto, RunCertificatesDto } from './certificate.dto.js';
import { isOutdated } from './domain/document-for.js';

@Injectable()
export class CertificateQueries {
  constructor(
    private readonly database: Database,
    private readonly candidates: CertificateCandidates,
    private readonly batches: CertificateBatchStore,
  ) {}

  /** What can be issued, what is held back and why, and how the latest order is doing. */
  async ofRun(runId: string): Promise<RunCertificatesDto> {
    const all = await this.candidates.ofRun(this.database, runId);
    const latest = await this.batches.findLatest(runId);
    const batch = latest ? await this.batch(latest) : null;
    const reason = batch?.state === 'RUNNING' ? 'certificate.batch_running' : whyNotIssue(all);
    return { ready: [...all.candidates.map(readyOf), ...all.astray.map(astrayOf)], batch, canIssue: reason === null, reason };
  }

  /** @throws DomainError `certificate.batch_unknown` */
  async batch(id: string): Promise<CertificateBatchDto> {
    const all = await this.batches.findItems(id);
    if (all.length === 0) throw notFound('certificate.batch_unknown');
    // What was stopped is for a later order.
    const items = all.filter(isOrdered);
    const count = (state: string): number => items.filter((item) => item.state === state).length;
    const [done, failed] = [count('DONE'), count('FAILED')];
    return { id, state: done + failed < items.length ? 'RUNNING' : 'DONE', total: items.length, done, failed, items };
  }
}

const isOrdered = (item: BatchItem): item is BatchItem & { state: Exclude<BatchItem['state'], 'STOPPED'> } => item.state !== 'STOPPED';

function readyOf({ holder, attended, total, decision, problem, certificate }: Candidate): ReadyDocumentDto {
  return {
    bookingId: holder.bookingId,
    personId: holder.personId,
    name: holder.name,
    type: decision.type,
    units: attended,
    total,
    problem,
    certificate: certificate && { ...issued(certificate), isOutdated: isOutdated(certificate, { type: decision.type, attended }) },
  };
}

/** Whatever it says: nobody gets a document for a booking that has ended. */
const astrayOf = ({ holder, attended, total, certificate }: Astray): ReadyDocumentDto => ({
  ...{ bookingId: holder.bookingId, personId: holder.personId, name: holder.name },
  ...{ type: 'NONE', units: attended, total, problem: null },
  certificate: { ...issued(certificate), isOutdated: true },
});

const issued = ({ id, number, state, type, attended }: KnownCertificate): Omit<IssuedCertificateDto, 'isOutdated'> => ({
  ...{ id, number, state, type, units: attended },
});
