import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { conflict } from '../../errors/domain-error.js';
import { Clock } from '../../time/clock.js';
import { AuditLog } from '../audit/index.js';
import { MyPageQueries } from '../booking/index.js';
import { CertificateConsentStore, SHARING_TEXT_VERSION } from './certificate-consent.store.js';

/** A person lets the organisation that enrolled them have the certificate, or does so no longer (journey M6). */
@Injectable()
export class ShareCertificateService {
  constructor(
    private readonly transactions: Transactions,
    private readonly myPage: MyPageQueries,
    private readonly consents: CertificateConsentStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `link.unknown`, `booking.not_of_organisation` */
  async run(token: string, bookingId: string, isShared: boolean): Promise<void> {
    const owner = await this.myPage.ownerOf(token);
    const { id } = await this.myPage.booking(owner, bookingId);
    await this.transactions.run(async (tx) => {
      if (!(await this.consents.isEnrolled(tx, id))) throw conflict('booking.not_of_organisation');
      const now = this.clock.now();
      if (isShared) this.consents.give(tx, id, now);
      else this.consents.withdraw(tx, id, now);
      const verb = isShared ? 'certificate.sharing_given' : 'certificate.sharing_withdrawn';
      const person = { kind: 'person', personId: owner.personId } as const;
      await this.audit.append(tx, person, verb, { type: 'booking', id }, { textVersion: SHARING_TEXT_VERSION });
    });
  }
}
