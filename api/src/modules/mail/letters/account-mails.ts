import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Office } from '../../../settings/office.js';
import { berlinTime } from '../../../time/berlin.js';
import { Clock } from '../../../time/clock.js';
import { SignInCodes } from '../../access/index.js';
import { type LoadedMail, MailCatalogue, NO_ADDRESS, type Obsolete } from '../mail-catalogue.js';
import type { QueuedMail } from '../outbox.store.js';
import {
  type CertificateReadyData,
  certificateReadyLetter,
  type SignInCodeData,
  signInCodeLetter,
  type PersonLinkData,
  personLinkLetter,
} from './account-letters.js';
import { BookingRecipients } from './booking-recipients.js';
import { MailLinks } from './mail-links.js';
import { certificateSamples, personLinkSamples, signInSamples } from './samples.js';

interface CodeRow {
  readonly name: string;
  readonly email: string;
  readonly expiresAt: Date;
}

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly callName: string;
  readonly linkNonce: string;
  readonly email: string;
}

/** Mails that open something: one's own page again, the code for signing in, and the news that a document is ready. */
@Injectable()
export class AccountMails implements OnModuleInit {
  constructor(
    private readonly catalogue: MailCatalogue,
    private readonly database: Database,
    private readonly codes: SignInCodes,
    private readonly recipients: BookingRecipients,
    private readonly links: MailLinks,
    private readonly office: Office,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.catalogue.register({ kind: 'signin.code', write: signInCodeLetter, samples: signInSamples, load: (mail) => this.loadCode(mail) });
    this.catalogue.register({
      kind: 'person.link',
      write: personLinkLetter,
      samples: personLinkSamples,
      load: (mail) => this.loadLink(mail),
    });
    this.catalogue.register({
      kind: 'certificate.ready',
      write: certificateReadyLetter,
      samples: certificateSamples,
      load: (mail) => this.loadCertificate(mail),
    });
  }

  /** The outbox holds the id of the request only; the code is derived from it here. */
  private async loadCode(mail: QueuedMail): Promise<LoadedMail<SignInCodeData> | Obsolete> {
    const codeId = String(mail.params.codeId);
    const [row] = await this.database.query<CodeRow[]>(
      `SELECT a.name, a.email, c.expires_at AS expiresAt FROM sign_in_code c JOIN staff_account a ON a.id = c.account_id
       WHERE c.id = ? AND c.used_at IS NULL AND a.is_active`,
      [codeId],
    );
    if (!row || row.expiresAt <= this.clock.now()) return { obsolete: 'code used, replaced or expired' };
    const data = { person: row.name, code: this.codes.codeOf(codeId), validUntil: berlinTime(row.expiresAt) };
    return { to: { name: row.name, email: row.email }, replyTo: null, data };
  }

  private async loadLink(mail: QueuedMail): Promise<LoadedMail<PersonLinkData> | Obsolete> {
    const [row] = await this.database.query<PersonRow[]>(
      `SELECT p.id, p.name, COALESCE(p.call_name, p.name) AS callName, p.link_nonce AS linkNonce, c.value AS email
       FROM person p JOIN contact_channel c ON c.person_id = p.id AND c.kind = 'EMAIL'
       WHERE p.id = ? ORDER BY c.is_preferred DESC, c.created_at, c.id LIMIT 1`,
      [mail.personId],
    );
    if (!row) return NO_ADDRESS;
    const { phone } = await this.office.read();
    const data = { person: row.callName, myPage: this.links.myPage(row), phone, why: whyOf(mail.params) };
    return { to: { name: row.name, email: row.email }, replyTo: null, data };
  }

  private async loadCertificate(mail: QueuedMail): Promise<LoadedMail<CertificateReadyData> | Obsolete> {
    const found = await this.recipients.find(mail, null);
    if ('obsolete' in found) return found;
    const { person, run } = found.booking;
    const { type, number } = mail.params;
    const data: CertificateReadyData = {
      person: person.callName,
      type: type === 'CERTIFICATE' ? 'CERTIFICATE' : 'ATTENDANCE',
      title: run.title,
      number: typeof number === 'string' ? number : null,
      myPage: this.links.of(found.booking).myPage,
    };
    return { ...found.address, data };
  }
}

function whyOf({ renewed, speaks, slipGone }: QueuedMail['params']): PersonLinkData['why'] {
  if (speaks === true) return 'speaks';
  if (slipGone === true) return 'slip_gone';
  return renewed === true ? 'new_link' : 'link';
}
