import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Office } from '../../../settings/office.js';
import type { LocalDate } from '../../../time/berlin.js';
import { type LoadedMail, MailCatalogue, type Obsolete } from '../mail-catalogue.js';
import type { QueuedMail } from '../outbox.store.js';
import { MailLinks } from './mail-links.js';
import {
  type AddressChangedData,
  addressChangedLetter,
  addressChangedSamples,
  type AddressConfirmData,
  addressConfirmLetter,
  addressConfirmSamples,
  type ForgettingData,
  forgettingLetter,
  forgettingSamples,
} from './own-data-letters.js';

interface ChangeRow {
  readonly id: string;
  readonly nonce: string;
  readonly address: string;
  readonly former: string | null;
  readonly name: string;
  readonly callName: string;
  readonly confirmedAt: Date | null;
}

interface SilentRow {
  readonly id: string;
  readonly name: string;
  readonly callName: string;
  readonly linkNonce: string;
  readonly email: string;
  readonly forgetOn: LocalDate | null;
}

/** Mails about the own data of a person. Two of them go to addresses that are not theirs yet, or no longer. */
@Injectable()
export class OwnDataMails implements OnModuleInit {
  constructor(
    private readonly catalogue: MailCatalogue,
    private readonly database: Database,
    private readonly links: MailLinks,
    private readonly office: Office,
  ) {}

  onModuleInit(): void {
    this.catalogue.register({
      kind: 'person.address_confirm',
      write: addressConfirmLetter,
      samples: addressConfirmSamples,
      load: (mail) => this.loadConfirm(mail),
    });
    this.catalogue.register({
      kind: 'person.address_changed',
      write: addressChangedLetter,
      samples: addressChangedSamples,
      load: (mail) => this.loadChanged(mail),
    });
    this.catalogue.register({
      kind: 'person.forgetting',
      write: forgettingLetter,
      samples: forgettingSamples,
      load: (mail) => this.loadForgetting(mail),
    });
  }

  private async loadConfirm(mail: QueuedMail): Promise<LoadedMail<AddressConfirmData> | Obsolete> {
    const change = await this.change(mail);
    if (!change || change.confirmedAt) return { obsolete: 'the wish is gone, replaced or fulfilled' };
    const data = { person: change.callName, confirm: this.links.confirmAddress(change) };
    return { to: { name: change.name, email: change.address }, replyTo: null, data };
  }

  private async loadChanged(mail: QueuedMail): Promise<LoadedMail<AddressChangedData> | Obsolete> {
    const change = await this.change(mail);
    if (!change?.former) return { obsolete: 'the former address is forgotten' };
    const { phone } = await this.office.read();
    return { to: { name: change.name, email: change.former }, replyTo: null, data: { person: change.callName, phone } };
  }

  private async loadForgetting(mail: QueuedMail): Promise<LoadedMail<ForgettingData> | Obsolete> {
    const [row] = await this.database.query<SilentRow[]>(
      `SELECT p.id, p.name, COALESCE(p.call_name, p.name) AS callName, p.link_nonce AS linkNonce, p.forget_on AS forgetOn, c.value AS email
       FROM person p JOIN contact_channel c ON c.person_id = p.id AND c.kind = 'EMAIL'
       WHERE p.id = ? ORDER BY c.is_preferred DESC, c.created_at, c.id LIMIT 1`,
      [mail.personId],
    );
    if (!row?.forgetOn) return { obsolete: row ? 'the person was heard of' : 'no mail address' };
    const data = { person: row.callName, day: row.forgetOn, ownData: this.links.ownData(row) };
    return { to: { name: row.name, email: row.email }, replyTo: null, data };
  }

  private async change({ params }: QueuedMail): Promise<ChangeRow | null> {
    const [row] = await this.database.query<ChangeRow[]>(
      `SELECT a.id, a.nonce, a.address, a.former, a.confirmed_at AS confirmedAt, p.name, COALESCE(p.call_name, p.name) AS callName
       FROM address_change a JOIN person p ON p.id = a.person_id WHERE a.id = ?`,
      [String(params.changeId)],
    );
    return row ?? null;
  }
}
