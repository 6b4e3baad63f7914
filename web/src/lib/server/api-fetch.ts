import type { RequestEvent } from '@sveltejs/kit';

const forwarded = ['accept', 'accept-language', 'content-type', 'idempotency-key', 'user-agent'] as const;
/** Who asks: the session, and behind a proxy the address. Without it all people behind the proxy would share one rate limit. */
const ofTheCaller = ['cookie', 'x-forwarded-for'] as const;

function headersOf(request: Request, event: RequestEvent): Record<string, string> {
  const headers: Record<string, string> = { host: event.url.host, origin: event.url.origin };
  for (const name of forwarded) {
    const value = request.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  for (const name of ofTheCaller) {
    const value = event.request.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  return headers;
}

function answerHeaders(raw: Record<string, string | string[] | number | undefined>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined) headers.append(name, String(item));
    }
  }
  return headers;
}

const bodyless = new Set([204, 205, 304]);

/** Hands a call of our own pages to the API in the same process; no network, same checks as from outside. */
export async function fetchFromApi(event: RequestEvent, request: Request): Promise<Response> {
  const mounted = event.platform?.req.api;
  if (!mounted) return new Response(null, { status: 503 });
  const url = new URL(request.url);
  const payload = request.method === 'GET' || request.method === 'HEAD' ? '' : await request.text();
  const answer = await mounted.inject({
    method: request.method,
    url: url.pathname + url.search,
    headers: headersOf(request, event),
    remoteAddress: event.getClientAddress(),
    ...(payload === '' ? {} : { payload }),
  });
  const headers = answerHeaders(answer.headers);
  event.locals.setCookies.push(...headers.getSetCookie());
  return new Response(bodyless.has(answer.statusCode) ? null : answer.rawPayload, {
    status: answer.statusCode,
    headers,
  });
}
