import { Controller, Get, Headers, Param, ParseIntPipe, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Attachment } from 'postal-mime';
import { AppConfig } from '../../../config/app-config.js';
import { notFound } from '../../../errors/domain-error.js';
import { Texts } from '../../../texts/texts.js';
import type { Words } from '../../../texts/words.js';
import { Public } from '../../access/index.js';
import { MailSink, type SinkMail } from './mail-sink.js';
import { framedBody, listPage, mailPage } from './sink-pages.js';
import { sinkStyleHash } from './sink-style.js';

const shownMails = 100;
const pagePolicy = `default-src 'none'; style-src ${sinkStyleHash}; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
/** The mail may show itself and nothing else: no script, no request, no form. */
const bodyPolicy = `sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'`;

/** What the demo sent, to look at. Browsers get pages, programs get JSON. Away as soon as real mail is sent. */
@ApiExcludeController()
@Public()
@Controller('demo/mails')
export class MailSinkController {
  constructor(
    private readonly sink: MailSink,
    private readonly config: AppConfig,
    private readonly texts: Texts,
  ) {}

  @Get()
  async list(@Headers() headers: BrowserHeaders, @Res() reply: FastifyReply): Promise<void> {
    this.assertDemo();
    const mails = await this.sink.list(shownMails);
    if (wantsPage(headers)) await sendPage(reply, listPage(mails, this.words(headers)));
    else await reply.send({ mails: mails.map(summary) });
  }

  @Get(':id')
  async one(@Param('id') id: string, @Headers() headers: BrowserHeaders, @Res() reply: FastifyReply): Promise<void> {
    const mail = await this.find(id);
    if (wantsPage(headers)) await sendPage(reply, mailPage(mail, this.words(headers)));
    else await reply.send({ ...summary(mail), text: mail.text ?? null, html: mail.html ?? null });
  }

  @Get(':id/body.html')
  async body(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    await sendPage(reply, framedBody(await this.find(id)), bodyPolicy);
  }

  @Get(':id/source.eml')
  async source(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const { id: known } = await this.find(id);
    await sendFile(reply, `${known}.eml`, 'message/rfc822', await this.sink.source(known));
  }

  @Get(':id/attachments/:at')
  async attachment(@Param('id') id: string, @Param('at', ParseIntPipe) at: number, @Res() reply: FastifyReply): Promise<void> {
    const file = (await this.find(id)).attachments[at];
    if (!file) throw notFound('request.unknown_address');
    await sendFile(reply, (file.filename ?? 'einladung.ics').replace(/[^\w.-]/g, '_'), file.mimeType, bytesOf(file));
  }

  private async find(id: string): Promise<SinkMail> {
    this.assertDemo();
    const mail = await this.sink.find(id);
    if (!mail) throw notFound('request.unknown_address');
    return mail;
  }

  private assertDemo(): void {
    if (!this.config.demo || this.config.smtpUrl) throw notFound('request.unknown_address');
  }

  private words(headers: BrowserHeaders): Words {
    return this.texts.for(headers['accept-language']?.slice(0, 2) ?? '');
  }
}

interface BrowserHeaders {
  readonly accept?: string;
  readonly 'accept-language'?: string;
}

/** The mail parser evens out the line breaks of calendar files, but calendars ask for theirs. */
function bytesOf({ content, mimeType }: Attachment): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
  return mimeType === 'text/calendar' || mimeType === 'application/ics' ? Buffer.from(bytes.toString().replace(/\r?\n/g, '\r\n')) : bytes;
}

function wantsPage({ accept }: BrowserHeaders): boolean {
  return accept?.includes('text/html') ?? false;
}

function summary(mail: SinkMail): object {
  return {
    id: mail.id,
    receivedAt: mail.receivedAt,
    from: mail.from?.address ?? null,
    to: mail.to?.map((one) => one.address) ?? [],
    replyTo: mail.replyTo?.[0]?.address ?? null,
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? null,
    headers: Object.fromEntries(mail.headers.map(({ key, value }) => [key, value])),
    attachments: mail.attachments.map(({ filename, mimeType, method }, at) => ({ at, filename, mimeType, method: method ?? null })),
  };
}

async function sendPage(reply: FastifyReply, html: string, policy = pagePolicy): Promise<void> {
  await reply.header('content-security-policy', policy).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html);
}

async function sendFile(reply: FastifyReply, name: string, type: string, bytes: Buffer | null): Promise<void> {
  await reply.header('content-disposition', `attachment; filename="${name}"`).header('cache-control', 'no-store').type(type).send(bytes);
}
