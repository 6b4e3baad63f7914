import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { MailSink } from './sink/mail-sink.js';
import { type SendMailOptions, Smtp } from './smtp.js';

/** The way out: the configured mail server, or the sink on this machine when there is none. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private smtp: Promise<Smtp> | null = null;

  constructor(
    private readonly config: AppConfig,
    private readonly sink: MailSink,
  ) {}

  async send(message: SendMailOptions): Promise<void> {
    this.smtp ??= this.open();
    await (await this.smtp).send(message);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.smtp) (await this.smtp).close();
  }

  private async open(): Promise<Smtp> {
    return new Smtp(this.config.smtpUrl ?? (await this.sink.open()));
  }
}
