/** What a failed delivery means for the row in the outbox (standards MAIL-04). */
export type FailedDelivery =
  | { readonly kind: 'retry'; readonly reason: string }
  /** The server may have taken the message: try again under the same Message-ID, which makes a duplicate harmless. */
  | { readonly kind: 'ambiguous'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** What nodemailer tells about a failure. */
export interface MailerError {
  readonly code?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly command?: string | undefined;
}

/** Codes that nodemailer gives when the connection broke at a moment that the error alone does not tell. */
const brokenConnection: ReadonlySet<string> = new Set(['ECONNECTION', 'ETIMEDOUT', 'ECONNRESET', 'EPIPE']);
/** Commands whose 5xx reply is about the mailbox or the message for good; others, as MAIL FROM, are about us and may pass. */
const aboutThisMail: ReadonlySet<string> = new Set(['RCPT TO', 'DATA']);

/** The reason carries codes only: what the server wrote may repeat an address. */
export function classifyFailure(error: MailerError): FailedDelivery {
  const { code = 'UNKNOWN', responseCode, command } = error;
  const reason = [code, responseCode, command].filter((part) => part !== undefined).join(' ');
  if (responseCode !== undefined && responseCode >= 500) {
    return command !== undefined && aboutThisMail.has(command) ? { kind: 'refused', reason } : { kind: 'retry', reason };
  }
  if (responseCode === undefined && brokenConnection.has(code)) return { kind: 'ambiguous', reason };
  return { kind: 'retry', reason };
}
