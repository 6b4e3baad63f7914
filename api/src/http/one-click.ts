import type { IncomingMessage } from 'node:http';
import type { ApiRequest } from './web-mount.js';

/** The page behind the link under a reminder; its own form names its action behind the address. */
const page = /^\/erinnerungen\/([\w-]+)$/;

/** What a mail program posts to the address in List-Unsubscribe (RFC 8058), as a call of the API. Null for every other request. */
export function oneClickOf({ method, url }: Pick<IncomingMessage, 'method' | 'url'>): ApiRequest | null {
  const token = method === 'POST' ? page.exec(url ?? '')?.[1] : undefined;
  if (token === undefined) return null;
  return {
    method: 'PUT',
    url: `/api/v1/reminders/${token}`,
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ wanted: false }),
  };
}
