import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';

export interface Content {
  readonly text: string;
  readonly type: string;
}

/** Strong validator over the content, in quotes. */
export const etagOf = (text: string): string => `"${createHash('sha256').update(text).digest('base64url')}"`;

/** Sends a text that is asked for again and again; who has it already gets a 304 (RFC 9110 section 15.4.5). */
export async function sendUnlessKnown(reply: FastifyReply, known: string | undefined, { text, type }: Content): Promise<void> {
  const etag = etagOf(text);
  void reply.header('etag', etag);
  if (isKnown(known, etag)) await reply.status(304).send();
  else await reply.type(type).send(text);
}

/** If-None-Match as RFC 9110 section 13.1.2 compares it: a list, weak marks do not matter. */
function isKnown(header: string | undefined, etag: string): boolean {
  return (header ?? '')
    .split(',')
    .map((part) => part.trim().replace(/^W\//, ''))
    .some((part) => part === etag || part === '*');
}
