import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';

/** The platform's mailbox: sender of every mail and organiser of every calendar entry, which have to agree (INV-07). */
@Injectable()
export class SenderAddress {
  readonly email: string;
  readonly host: string;

  constructor(config: AppConfig) {
    this.email = /<([^<>]+)>\s*$/.exec(config.mailFrom)?.[1]?.trim() ?? config.mailFrom.trim();
    const host = this.email.split('@')[1];
    if (!host) throw new Error('MAIL_FROM is not a mail address');
    this.host = host;
  }
}
