import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import type { Words } from '../../../texts/words.js';
import { type LoadedMail, MailCatalogue, type Obsolete } from '../mail-catalogue.js';
import type { QueuedMail } from '../outbox.store.js';
import { type Letter, paragraph } from '../rendering/letter.js';
import { button } from './letter-parts.js';
import { MailLinks } from './mail-links.js';

export interface AccountOpenedData {
  readonly person: string;
  readonly email: string;
  readonly signIn: string;
}

/** An account for somebody who works here: how to come in. */
export function accountOpenedLetter({ signIn, ...data }: AccountOpenedData, words: Words): Letter {
  const t = (part: string): string => words.t(`mail.account_opened.${part}`, { ...data });
  return {
    subject: t('subject'),
    preview: t('preview'),
    status: { tone: 'ok', text: t('status') },
    title: t('title'),
    intro: t('intro'),
    blocks: [button(t('open'), signIn), paragraph(t('how'))],
  };
}

const samples: readonly AccountOpenedData[] = [
  { person: 'Jutta Weber', email: 'jutta.weber@example.org', signIn: 'https://kurse.example.org/anmelden' },
];

/** Mails to people who work here. */
@Injectable()
export class StaffMails implements OnModuleInit {
  constructor(
    private readonly catalogue: MailCatalogue,
    private readonly database: Database,
    private readonly links: MailLinks,
  ) {}

  onModuleInit(): void {
    this.catalogue.register({ kind: 'account.opened', write: accountOpenedLetter, samples, load: (mail) => this.load(mail) });
  }

  private async load(mail: QueuedMail): Promise<LoadedMail<AccountOpenedData> | Obsolete> {
    const [row] = await this.database.query<{ name: string; email: string }[]>(
      'SELECT name, email FROM staff_account WHERE id = ? AND is_active',
      [String(mail.params.accountId)],
    );
    if (!row) return { obsolete: 'the account has ended' };
    return { to: row, replyTo: null, data: { person: row.name, email: row.email, signIn: this.links.signIn } };
  }
}
