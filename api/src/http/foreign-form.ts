import type { IncomingMessage } from 'node:http';

const readsOnly: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD', 'OPTIONS']);
const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain) *(;|$)/i;
const bodyHeaders: ReadonlySet<string> = new Set(['content-type', 'content-length', 'content-encoding', 'transfer-encoding', 'expect']);

/** Below this address the pages say that a form came from another site. */
const refusal = '/abgewiesen';

/**
 * A form of another site is never acted on: Kit refuses it by itself, with a bare English sentence. So that people get a
 * page, the request becomes a look at the one that refuses.
 * @param ownOrigin the origin under which the pages believe to be asked
 */
export function turnAwayForeignForm(req: IncomingMessage, ownOrigin: string): void {
  const { method, headers } = req;
  const type = headers['content-type'];
  if (readsOnly.has(method) || headers.origin === ownOrigin || (type && !formTypes.test(type))) return;
  req.method = 'GET';
  // As deep as the address people see: the page names its styles relative to it.
  req.url = req.url?.replace(/^\/[^/?]*/, refusal) ?? refusal;
  req.headers = Object.fromEntries(Object.entries(headers).filter(([name]) => !bodyHeaders.has(name)));
}
