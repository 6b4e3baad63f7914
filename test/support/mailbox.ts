import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export interface ReceivedMail {
  /** Recipients of the envelope, as the sending side named them. */
  readonly to: readonly string[];
  readonly from: string;
  readonly raw: Buffer;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly parsed: Email;
}

interface Waiter {
  readonly isMet: () => boolean;
  readonly done: () => void;
}

/** The command that is answered with an error: the address is refused, or the mail itself. */
type Refusing = 'RCPT TO' | 'DATA';

const PATIENCE = 30_000;

/** A real mail server on loopback that keeps what it is sent. */
export class Mailbox {
  private readonly received: ReceivedMail[] = [];
  private readonly refusals = new Map<string, { readonly code: number; readonly at: Refusing }>();
  private readonly waiters = new Set<Waiter>();

  private constructor(private readonly server: SMTPServer) {}

  static async open(): Promise<Mailbox> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      logger: false,
      onRcptTo: ({ address }, _session, callback) => callback(mailbox.refusalOf(address, 'RCPT TO')),
      onData: (stream, session, callback) => {
        mailbox.keep(stream, session).then(() => callback(), callback);
      },
    });
    const mailbox = new Mailbox(server);
    // A client that is cut off in the middle is part of some tests.
    server.on('error', () => undefined);
    const listener = server.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    return mailbox;
  }

  get url(): string {
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  get all(): readonly ReceivedMail[] {
    return this.received;
  }

  /** Mails an address has got so far, oldest first. */
  to(address: string): ReceivedMail[] {
    return this.received.filter((mail) => mail.to.includes(address));
  }

  /** Resolves as soon as the address has got this many mails; rejects after ten seconds and says what came instead. */
  async waitFor(address: string, count = 1): Promise<ReceivedMail[]> {
    await this.until(
      () => this.to(address).length >= count,
      () => `${count} mail(s) to ${address}, got ${this.to(address).length}`,
    );
    return this.to(address);
  }

  /** The first mail of this kind the address gets, now or within ten seconds. */
  async waitForOne(address: string, isIt: (mail: ReceivedMail) => boolean): Promise<ReceivedMail> {
    const find = (): ReceivedMail | undefined => this.to(address).find(isIt);
    await this.until(
      () => find() !== undefined,
      () => `one mail to ${address} of a kind`,
    );
    return find() ?? Promise.reject(new Error('the mailbox was cleared meanwhile'));
  }

  /** Answers what is sent to this address with an error, for example 550 (for good) or 450 (for now). */
  refuse(address: string, code: number, at: Refusing = 'RCPT TO'): void {
    this.refusals.set(address, { code, at });
  }

  accept(address: string): void {
    this.refusals.delete(address);
  }

  clear(): void {
    this.received.length = 0;
    this.refusals.clear();
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }

  private until(isMet: () => boolean, wish: () => string): Promise<void> {
    if (isMet()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const waiter = { isMet, done: () => settle(resolve) };
      const timer = setTimeout(() => settle(() => reject(new Error(`waited for ${wish()}; there are: ${this.summary()}`))), PATIENCE);
      const settle = (end: () => void): void => {
        clearTimeout(timer);
        this.waiters.delete(waiter);
        end();
      };
      this.waiters.add(waiter);
    });
  }

  private async keep(stream: NodeJS.ReadableStream, session: SMTPServerSession): Promise<void> {
    const raw = await buffer(stream);
    const parsed = await PostalMime.parse(raw);
    const { mailFrom, rcptTo } = session.envelope;
    for (const { address } of rcptTo) {
      const refusal = this.refusalOf(address, 'DATA');
      if (refusal) throw refusal;
    }
    this.received.push({
      to: rcptTo.map((recipient) => recipient.address),
      from: mailFrom ? mailFrom.address : '',
      raw,
      subject: parsed.subject ?? '',
      text: parsed.text ?? '',
      html: parsed.html ?? '',
      parsed,
    });
    for (const waiter of [...this.waiters]) if (waiter.isMet()) waiter.done();
  }

  private refusalOf(address: string, at: Refusing): Error | null {
    const refusal = this.refusals.get(address);
    return refusal?.at === at ? Object.assign(new Error('refused by the test'), { responseCode: refusal.code }) : null;
  }

  private summary(): string {
    return this.received.map((mail) => `${mail.to.join(',')}: ${mail.subject}`).join(' | ') || 'none';
  }
}
