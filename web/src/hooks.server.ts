import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleFetch, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { isLanguage, languages } from '#lib/i18n/languages.ts';
import { readCatalogue } from '#lib/i18n/messages.ts';
import { createTexts } from '#lib/i18n/texts.ts';
import { fetchFromApi } from '#lib/server/api-fetch.ts';
import { isCacheable, keepPage, keptPage } from '#lib/server/page-cache.ts';
import { chooseLanguage, chooseTheme, languageCookie, rememberChoice } from '#lib/server/preferences.ts';
import { allowAnnouncer, setSecurityHeaders } from '#lib/server/security-headers.ts';
import { keepSent } from '#lib/server/signed-out.ts';

export const init: ServerInit = async () => {
  await Promise.all(languages.map(({ code }) => readCatalogue(code)));
};

type Render = () => Promise<Response>;

function readPreferences(event: RequestEvent): void {
  const { cookies, locals, request, url } = event;
  locals.setCookies = [];
  locals.sent = keepSent(request);
  locals.language = chooseLanguage(url, cookies, request.headers.get('accept-language'));
  locals.theme = chooseTheme(cookies);
  locals.texts = createTexts(locals.language);
  const asked = url.searchParams.get('lang');
  if (isLanguage(asked) && cookies.get(languageCookie) !== asked) {
    const secure = url.protocol === 'https:';
    locals.setCookies.push(cookies.serialize(languageCookie, asked, { ...rememberChoice, secure }));
  }
}

/** A page kept from an earlier visitor, or a fresh one; a hit does not enter the renderer at all. */
async function throughCache(event: RequestEvent, render: Render): Promise<Response> {
  const mounted = event.platform?.req.api;
  if (!mounted || !isCacheable(event)) return render();
  const stamp = await mounted.catalogueStamp();
  return keptPage(event, stamp) ?? keepPage(event, stamp, render);
}

export const handle: Handle = async ({ event, resolve }) => {
  readPreferences(event);
  const { language, texts } = event.locals;
  const response = await throughCache(event, () =>
    resolve(event, {
      transformPageChunk: ({ html }) =>
        html.replace('%page.language%', language).replace('%page.direction%', texts.direction).replace('%page.theme%', event.locals.theme),
      // A page that runs in the browser says at once all that it needs there, so that nothing waits for the import before it.
      preload: ({ type, path }) => type !== 'font' || path.includes('-latin-wght'),
    }),
  );
  if (response.headers.get('content-type')?.startsWith('text/html')) {
    setSecurityHeaders(response.headers, event.url.pathname);
    allowAnnouncer(response.headers);
  }
  for (const cookie of event.locals.setCookies) response.headers.append('set-cookie', cookie);
  return response;
};

export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const { origin, pathname } = new URL(request.url);
  return origin === event.url.origin && pathname.startsWith('/api/') ? fetchFromApi(event, request) : fetch(request);
};

export const handleError: HandleServerError = ({ error, event, kind }) => {
  if (kind === 'unknown') console.error(JSON.stringify({ level: 'error', path: event.route.id, error: String(error) }));
  const { t } = event.locals.texts;
  if (kind === 'app') return {};
  return { message: t(kind === 'framework' ? 'common.error.notFound' : 'common.error.failed') };
};
