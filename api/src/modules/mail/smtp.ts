import { createTransport, type Transporter } from 'nodemailer';
import type { MailerError } from './domain/delivery-outcome.js';

export type SendMailOptions = Parameters<Transporter['sendMail']>[0];

export interface SmtpTimeouts {
  readonly connect: number;
  readonly greeting: number;
  readonly silence: number;
  /** Whole delivery of one mail; shorter than a lease. */
  readonly total: number;
}

/** Milliseconds; nodemailer's own are minutes, in which one silent server would hold everything up (MAIL-06). */
export const usualTimeouts: SmtpTimeouts = { connect: 10_000, greeting: 10_000, silence: 30_000, total: 90_000 };

export const parallelDeliveries = 5;

/** A delivery that failed; what it means is decided by `classifyFailure`. */
export class DeliveryError extends Error {
  constructor(override readonly cause: MailerError) {
    super(cause.code ?? 'UNKNOWN');
  }
}

/** One mail server, spoken to over a small pool of connections. */
export class Smtp {
  private readonly transport;

  constructor(
    url: string,
    private readonly timeouts: SmtpTimeouts = usualTimeouts,
  ) {
    this.transport = createTransport({
      url,
      pool: true,
      maxConnections: parallelDeliveries,
      connectionTimeout: timeouts.connect,
      greetingTimeout: timeouts.greeting,
      socketTimeout: timeouts.silence,
    });
  }

  /** @throws DeliveryError also when the server took the mail for some recipients only, which nodemailer calls a success (INV-11) */
  async send(message: SendMailOptions): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new DeliveryError({ code: 'ETIMEDOUT', command: 'TOTAL' })), this.timeouts.total);
    });
    try {
      const info = await Promise.race([this.transport.sendMail(message), tooLong]);
      if (info.rejected.length > 0) throw new DeliveryError({ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' });
    } catch (error) {
      throw error instanceof DeliveryError ? error : new DeliveryError(error as MailerError);
    } finally {
      clearTimeout(timer);
    }
  }

  close(): void {
    this.transport.close();
  }
}
