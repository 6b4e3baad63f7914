import type { RequestEvent } from '@sveltejs/kit';
import { minuteOf } from '#lib/time/now.ts';
import { languageCookie } from './preferences.ts';
import { themeCookie } from './theme.ts';

/** Rendered pages that say the same to everyone, kept until what they show changes or the minute is over. */
interface KeptPage {
  stamp: string;
  minute: number;
  headers: [string, string][];
  body: Uint8Array<ArrayBuffer>;
}

const maxPages = 500;
const maxBytes = 50 * 1024 * 1024;
/** A choice of language or scheme is part of the key; any other cookie may make the page personal. */
const impersonal = new Set([languageCookie, themeCookie]);
const personalPaths = /^\/(meine|anmelden|verwaltung|organisation|einstellungen|pruefen)(\/|$)|\/buchen(\/|$)/;

const pages = new Map<string, KeptPage>();
let bytes = 0;

export function isCacheable(event: RequestEvent): boolean {
  return (
    event.request.method === 'GET' &&
    !event.isDataRequest &&
    !personalPaths.test(event.url.pathname) &&
    event.cookies.getAll().every((cookie) => impersonal.has(cookie.name))
  );
}

const keyOf = ({ url, locals }: RequestEvent): string =>
  [url.origin, url.pathname, url.search, locals.language, locals.theme].join('\n');

function drop(key: string, page: KeptPage): void {
  pages.delete(key);
  bytes -= page.body.byteLength;
}

function shrink(): void {
  for (const [key, page] of pages) {
    if (pages.size <= maxPages && bytes <= maxBytes) return;
    drop(key, page);
  }
}

export function keptPage(event: RequestEvent, stamp: string): Response | null {
  const key = keyOf(event);
  const page = pages.get(key);
  if (!page) return null;
  drop(key, page);
  if (page.stamp !== stamp || page.minute !== minuteOf()) return null;
  // Putting it back at the end keeps the map in order of last use.
  pages.set(key, page);
  bytes += page.body.byteLength;
  return new Response(page.body, { headers: page.headers });
}

/** Keeps a fresh page and answers with it; anything but a plain success goes through untouched. */
export async function keepPage(event: RequestEvent, stamp: string, response: Response): Promise<Response> {
  if (response.status !== 200 || response.headers.getSetCookie().length > 0) return response;
  const body = new Uint8Array(await response.arrayBuffer());
  const headers = [...response.headers];
  pages.set(keyOf(event), { stamp, minute: minuteOf(), headers, body });
  bytes += body.byteLength;
  shrink();
  return new Response(body, { headers });
}
