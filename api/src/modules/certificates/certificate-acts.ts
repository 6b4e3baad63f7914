import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import type { Actor } from '../access/actor.js';
import { AuditLog } from '../audit/audit-log.js';
import { Outbox } from '../mail/index.js';
import type { Holder } from './candidate.store.js';

/** What the log and the holder hear of a new certificate, in the transaction that issues it. */
@Injectable()
export class CertificateActs {
  constructor(
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  async issued(tx: Tx, actor: Actor, holder: Holder, certificate: { id: string; number: string; replaces: string | null }): Promise<void> {
    const { id, number, replaces } = certificate;
    await this.audit.append(tx, actor, 'certificate.issued', { type: 'certificate', id }, { number, replaces, bookingId: holder.bookingId });
    await this.outbox.add(tx, {
      kind: 'certificate.ready',
      personId: holder.personId,
      bookingId: holder.bookingId,
      language: holder.language,
      params: { certificateId: id },
      dedupKey: `certificate.ready:${id}`,
      orderKey: `booking:${holder.bookingId}`,
    });
  }
}
