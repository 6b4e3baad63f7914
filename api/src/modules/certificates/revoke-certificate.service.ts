import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { conflict, notFound } from '../../errors/domain-error.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { CertificateStore } from './certificate.store.js';

/** Takes a certificate back. The check page says so at once; a corrected one can then be issued with a new number (E18, E20). */
@Injectable()
export class RevokeCertificateService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: CertificateStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @param reason for the log, never public @throws DomainError `certificate.unknown`, `certificate.already_revoked` */
  async run(actor: Actor, id: string, reason: string): Promise<void> {
    const certificate = await this.store.find(id);
    if (!certificate) throw notFound('certificate.unknown');
    await this.transactions.run(async (tx) => {
      if (!(await this.store.revoke(tx, id, reason, this.clock.now()))) throw conflict('certificate.already_revoked');
      await this.audit.append(tx, actor, 'certificate.revoked', { type: 'certificate', id }, { number: certificate.number, reason });
    });
  }
}
