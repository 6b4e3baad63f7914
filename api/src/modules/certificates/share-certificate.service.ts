import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { conflict } from '../../errors/domain-error.js';
import { Clock } from '../../time/clock.js';
import type { Actor } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { MyPageQueries } from '../booking/index.js';
import type { NotedSharingDto } from './certificate.dto.js';
import { CertificateConsentStore, SHARING_TEXT_VERSION } from './certificate-consent.store.js';

/**
 * A person lets the organisation that enrolled them have the certificate, or does so no longer (journey M6): by the link
 * in their own mails, or by telling staff.
 */
@Injectable()
export class ShareCertificateService {
  constructor(
    private readonly transactions: Transactions,
    private readonly myPage: MyPageQueries,
    private readonly consents: CertificateConsentStore,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `link.unknown`, `link.not_own`, `booking.not_of_organisation` */
  async byLink(token: string, bookingId: string, isShared: boolean): Promise<void> {
    const owner = await this.myPage.holderOf(token);
    const { id } = await this.myPage.booking(owner, bookingId);
    await this.note({ kind: 'person', personId: owner.personId }, id, isShared);
  }

  /** What stands noted. @throws DomainError `booking.not_of_organisation` */
  async noted(bookingId: string): Promise<NotedSharingDto> {
    const noted = await this.consents.noted(bookingId);
    if (!noted) throw conflict('booking.not_of_organisation');
    return noted;
  }

  /** Said by the person, noted by who acts. @throws DomainError `booking.not_of_organisation` */
  async note(actor: Actor, id: string, isShared: boolean): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await this.consents.isEnrolled(tx, id))) throw conflict('booking.not_of_organisation');
      const now = this.clock.now();
      if (isShared) this.consents.give(tx, id, now);
      else this.consents.withdraw(tx, id, now);
      const verb = isShared ? 'certificate.sharing_given' : 'certificate.sharing_withdrawn';
      await this.audit.append(tx, actor, verb, { type: 'booking', id }, { textVersion: SHARING_TEXT_VERSION });
    });
  }
}
