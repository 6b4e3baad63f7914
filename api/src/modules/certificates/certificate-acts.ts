import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/tx.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Outbox } from '../mail/index.js';
import type { Holder } from './candidate.store.js';
import type { DocumentType } from './domain/document-for.js';

export interface IssuedFacts {
  readonly id: string;
  readonly number: string;
  readonly type: DocumentType;
  /** Id of the revoked certificate it takes the place of. */
  readonly replaces: string | null;
}

/** What the log and the holder hear of a new certificate, in the transaction that issues it. */
@Injectable()
export class CertificateActs {
  constructor(
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  async issued(tx: Tx, actor: Actor, holder: Holder, certificate: IssuedFacts): Promise<void> {
    const { id, number, type, replaces } = certificate;
    await this.audit.append(
      tx,
      actor,
      'certificate.issued',
      { type: 'certificate', id },
      { number, replaces, bookingId: holder.bookingId },
    );
    await this.outbox.add(tx, {
      kind: 'certificate.ready',
      personId: holder.personId,
      bookingId: holder.bookingId,
      language: holder.language,
      params: { certificateId: id, number, type },
      dedupKey: `certificate.ready:${id}`,
      orderKey: `booking:${holder.bookingId}`,
    });
  }
}
