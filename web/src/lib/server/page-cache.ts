import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RequestEvent } from '@sveltejs/kit';
import { minuteOf } from '#lib/time/now.ts';
import { languageCookie } from './preferences.ts';
import { themeCookie } from './theme.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Encoding = 'br' | 'gzip' | 'identity';

/** A rendered page that says the same to everyone, kept until what it shows changes or the minute is over. */
interface KeptPage {
  stamp: string;
  minute: number;
  headers: [string, string][];
  bodies: Record<Encoding, Bytes>;
}

const maxPages = 500;
const maxBytes = 50 * 1024 * 1024;
/** A choice of language or scheme is part of the key; any other cookie may make the page personal. */
const impersonal = new Set([languageCookie, themeCookie]);
/** Named one by one: a page that nobody has thought of here is nobody's but its reader's. */
const publicPaths =
  /^\/$|^\/(angebote|barrierefreiheit|datenschutz|fuer-organisationen|gebaerdensprache|hilfe|impressum|leichte-sprache|orte)(\/(?!.*\/buchen(\/|$))|$)/;

const pages = new Map<string, KeptPage>();
let bytes = 0;

export function isCacheable(event: RequestEvent): boolean {
  return (
    event.request.method === 'GET' &&
    !event.isDataRequest &&
    publicPaths.test(event.url.pathname) &&
    event.cookies.getAll().every((cookie) => impersonal.has(cookie.name))
  );
}

const keyOf = ({ url, locals }: RequestEvent): string => [url.origin, url.pathname, url.search, locals.language, locals.theme].join('\n');

const sizeOf = ({ bodies }: KeptPage): number => Object.values(bodies).reduce((sum, body) => sum + body.byteLength, 0);

function drop(key: string, page: KeptPage): void {
  if (pages.delete(key)) bytes -= sizeOf(page);
}

/** The newest stand at the end of the map, so that the first ones are those nobody asked for lately. */
function put(key: string, page: KeptPage): void {
  const old = pages.get(key);
  if (old) drop(key, old);
  pages.set(key, page);
  bytes += sizeOf(page);
  for (const [oldest, kept] of pages) {
    if (pages.size <= maxPages && bytes <= maxBytes) return;
    drop(oldest, kept);
  }
}

function wantedEncoding(event: RequestEvent): Encoding {
  const accepted = event.request.headers.get('accept-encoding') ?? '';
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}

function answer(event: RequestEvent, page: KeptPage): Response {
  const encoding = wantedEncoding(event);
  const body = page.bodies[encoding];
  const headers = new Headers(page.headers);
  headers.append('vary', 'Accept-Encoding');
  headers.set('content-length', String(body.byteLength));
  if (encoding !== 'identity') headers.set('content-encoding', encoding);
  return new Response(body, { headers });
}

export function keptPage(event: RequestEvent, stamp: string): Response | null {
  const key = keyOf(event);
  const page = pages.get(key);
  if (!page) return null;
  if (page.stamp !== stamp || page.minute !== minuteOf()) {
    drop(key, page);
    return null;
  }
  put(key, page);
  return answer(event, page);
}

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
/** Nearly the smallest result for a tenth of the time. */
const brotliQuality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

async function encode(identity: Bytes): Promise<Record<Encoding, Bytes>> {
  const [br, gz] = await Promise.all([toBrotli(identity, brotliQuality), toGzip(identity)]);
  return { identity, br: new Uint8Array(br), gzip: new Uint8Array(gz) };
}

const isKeepable = ({ status, headers }: Response): boolean =>
  status === 200 && (headers.get('content-type')?.startsWith('text/html') ?? false) && headers.getSetCookie().length === 0;

/** Pages that are being rendered, by what they show and when: who wants the same waits instead of rendering it again. */
const underWay = new Map<string, Promise<KeptPage | null>>();

/** Keeps a fresh page and answers with it; anything but a plain success goes through untouched. */
export async function keepPage(event: RequestEvent, stamp: string, render: () => Promise<Response>): Promise<Response> {
  // The minute before rendering: a page that took over its end must not pass for one of the next.
  const minute = minuteOf();
  const label = [keyOf(event), stamp, minute].join('\n');
  const another = underWay.get(label);
  const shared = another && (await another);
  if (shared) return answer(event, shared);
  const { promise, resolve } = Promise.withResolvers<KeptPage | null>();
  underWay.set(label, promise);
  try {
    const response = await render();
    if (!isKeepable(response)) return response;
    const bodies = await encode(new Uint8Array(await response.arrayBuffer()));
    const page: KeptPage = { stamp, minute, headers: [...response.headers], bodies };
    put(keyOf(event), page);
    resolve(page);
    return answer(event, page);
  } finally {
    underWay.delete(label);
    resolve(null);
  }
}
