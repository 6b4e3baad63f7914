import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { AppConfig } from '../../../config/app-config.js';
import { isId, newId } from '../../../database/ids.js';

const mostMails = 500;
const largestMail = 10 * 1024 * 1024;

export interface SinkMail extends Email {
  readonly id: string;
  readonly receivedAt: Date;
}

/** A mail server on this machine that keeps what it is given: nothing leaves while no `SMTP_URL` is set. */
@Injectable()
export class MailSink implements OnApplicationShutdown {
  private readonly folder: string;
  private server: SMTPServer | null = null;
  private url: Promise<string> | null = null;

  constructor(config: AppConfig) {
    this.folder = join(config.dataDir, 'mails');
  }

  /** @returns address to send to, `smtp://127.0.0.1:<free port>` */
  open(): Promise<string> {
    this.url ??= this.listen();
    return this.url;
  }

  /** Newest first. */
  async list(limit: number): Promise<SinkMail[]> {
    const ids = (await this.ids()).reverse().slice(0, limit);
    const mails = await Promise.all(ids.map((id) => this.find(id)));
    return mails.filter((mail) => mail !== null);
  }

  async find(id: string): Promise<SinkMail | null> {
    const source = await this.source(id);
    if (!source) return null;
    const { mtime } = await stat(this.fileOf(id));
    return { ...(await PostalMime.parse(source)), id, receivedAt: mtime };
  }

  /** The message as it came over the wire. */
  async source(id: string): Promise<Buffer | null> {
    if (!isId(id)) return null;
    return readFile(this.fileOf(id)).catch(() => null);
  }

  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }

  private async listen(): Promise<string> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      size: largestMail,
      closeTimeout: 1_000,
      onData: (stream, _session, done) => {
        buffer(stream)
          .then((message) => this.keep(message))
          .then(() => done(), done);
      },
    });
    this.server = server;
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      const socket = server.listen(0, '127.0.0.1', () => resolve(`smtp://127.0.0.1:${(socket.address() as AddressInfo).port}`));
    });
  }

  /** Written aside first, so that the page never reads half a mail. */
  private async keep(message: Buffer): Promise<void> {
    const file = this.fileOf(newId());
    await writeFile(`${file}.part`, message, { mode: 0o600 });
    await rename(`${file}.part`, file);
    const ids = await this.ids();
    await Promise.all(ids.slice(0, -mostMails).map((id) => rm(this.fileOf(id), { force: true })));
  }

  /** Oldest first: ids begin with the time at which they were made. */
  private async ids(): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    return names
      .filter((name) => name.endsWith('.eml'))
      .map((name) => name.slice(0, -'.eml'.length))
      .filter((id) => isId(id))
      .sort();
  }

  private fileOf(id: string): string {
    return join(this.folder, `${id}.eml`);
  }
}
